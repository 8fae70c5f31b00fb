package app.auditorium.portal.audit;

import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.AuditsAboutUs;
import app.auditorium.audit.Reply;
import app.auditorium.catalogue.Sectors;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.TenantKind;
import app.auditorium.kernel.Texts;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Waiting;
import app.auditorium.portal.Words;
import app.auditorium.portal.finding.FindingsWaiting;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For a client company: what its bodies wait for, one task after the other, in plain words. */
@Component
@Order(50)
class ClientHome implements HomePart {

    private static final int FINDINGS = 6;
    private static final int REPLIES = 200;

    private final AuditsAboutUs audits;
    private final AuditReplies replies;
    private final FindingsAboutUs findings;
    private final FindingsWaiting answers;
    private final Sectors sectors;

    ClientHome(
            AuditsAboutUs audits,
            AuditReplies replies,
            FindingsAboutUs findings,
            FindingsWaiting answers,
            Sectors sectors) {
        this.audits = audits;
        this.replies = replies;
        this.findings = findings;
        this.answers = answers;
        this.sectors = sectors;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.membership().map(m -> m.kind() == TenantKind.CLIENT).orElse(false);
    }

    @Override
    public void fill(Home home) {
        List<AuditsAboutUs.AboutUs> all = audits.list();
        List<Reply> given = replies.newest(REPLIES);
        List<AuditsAboutUs.AboutUs> asked = all.stream()
                .filter(audit -> ProposalPanel.isAsked(audit, given))
                .sorted(Comparator.comparing(AuditsAboutUs.AboutUs::start))
                .toList();
        Page<FindingDetails> open = findings.list(open(), PageRequest.first(FINDINGS));
        home.title(Words.of("home.page.client"), home.member().tenantName(Words.language()));
        StatTile confirm = new StatTile(
                Words.of("home.client.confirm"),
                String.valueOf(asked.size()),
                asked.isEmpty()
                        ? new Span(Words.of("home.client.confirm.none"))
                        : new Tag(Tone.AMBER, Sign.CLOCK, Words.of("home.client.confirm.note")));
        home.tile(
                asked.isEmpty()
                        ? confirm
                        : confirm.leadingTo(AuditLinks.ours(asked.getFirst().id())));
        Waiting.Count waiting = answers.count();
        home.tile(new StatTile(
                        Words.of("home.findings"),
                        String.valueOf(waiting.things()),
                        waiting.late()
                                ? new Tag(Tone.RED, Sign.ALERT, Words.of("home.findings.late"))
                                : new Span(
                                        Words.of(waiting.things() == 0 ? "home.findings.none" : "home.findings.note")))
                .leadingTo("findings?state=OPEN"));
        all.stream()
                .filter(audit -> audit.state().isBeforeStart() || audit.state() == AuditState.IN_PROGRESS)
                .min((a, b) -> a.start().compareTo(b.start()))
                .ifPresent(next -> home.tile(new StatTile(
                                Words.of("home.client.next"),
                                next.start().toString(),
                                AuditWords.type(next.type()) + " · " + AuditWords.standard(next.standard()))
                        .leadingTo(AuditLinks.ours(next.id()))));
        asked.forEach(audit -> home.main(new ProposalPanel(audit, audits, replies, sectors)));
        home.main(new AuditsAboutUsList(all, given, sectors));
        home.side(findings(open));
    }

    private static FindingFilter open() {
        return new FindingFilter(null, null, null, null, null, Set.of(), Set.of(FindingState.OPEN), null, null, null);
    }

    private static Panel findings(Page<FindingDetails> open) {
        Panel panel = new Panel(Words.of("home.client.findings"));
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        open.items()
                .forEach(finding -> list.add(new ListItem(
                        TwoLine.link(
                                shortened(finding.statement()),
                                "findings/" + finding.id(),
                                new Span(finding.raisedOn().toString())),
                        new Tag(tone(finding), Texts.of(Words.language(), "grade." + finding.grade())))));
        Span none = new Span(Words.of("home.client.findings.none"));
        none.addClassName("muted");
        panel.body().add(open.total() == 0 ? none : list);
        return panel.actions(AuditLinks.link("findings", Words.of("home.next.all", open.total())));
    }

    private static Tone tone(FindingDetails finding) {
        return switch (finding.grade()) {
            case MAJOR -> Tone.RED;
            case MINOR -> Tone.AMBER;
            case OFI -> Tone.BLUE;
            case STRENGTH -> Tone.GREEN;
        };
    }

    private static String shortened(String statement) {
        return statement.length() <= 40 ? statement : statement.substring(0, 40) + "…";
    }
}
