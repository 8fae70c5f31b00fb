package app.auditorium.portal.impartiality;

import app.auditorium.access.GrantRow;
import app.auditorium.access.Grants;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.impartiality.ConsultancyLinkRow;
import app.auditorium.impartiality.ConsultancyLinks;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tab;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For consultants: whom they advise, and what clients and bodies let them read. */
@Component
@Order(60)
class ConsultantHome implements HomePart {

    private static final int JOBS = 10;

    private final ConsultancyLinks jobs;
    private final Grants grants;
    private final FindingsAboutUs findings;

    ConsultantHome(ConsultancyLinks jobs, Grants grants, FindingsAboutUs findings) {
        this.jobs = jobs;
        this.grants = grants;
        this.findings = findings;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.membership().map(m -> m.kind() == TenantKind.CONSULTANCY).orElse(false);
    }

    @Override
    public void fill(Home home) {
        Page<ConsultancyLinkRow> running = jobs.list(null, true, PageRequest.first(JOBS));
        List<GrantRow> received = grants.list(PageRequest.first(PageRequest.MOST)).items().stream()
                .filter(grant -> grant.direction() == GrantRow.Direction.RECEIVED && !grant.expired())
                .toList();
        long shared = findings.list(
                        new FindingFilter(null, null, null, null, null, Set.of(), Set.of(), null, null, null),
                        PageRequest.first(1))
                .total();
        home.title(Words.of("home.consultant"), home.member().tenantName(Words.language()));
        home.tile(new StatTile(
                        Words.of("home.consultant.jobs"),
                        String.valueOf(running.total()),
                        Words.of("home.consultant.jobs.note"))
                .leadingTo("consulting?running=true"));
        home.tile(new StatTile(
                        Words.of("home.consultant.findings"),
                        String.valueOf(shared),
                        Words.of("home.consultant.findings.note"))
                .leadingTo("findings"));
        home.tile(new StatTile(
                        Words.of("home.consultant.grants"),
                        String.valueOf(received.size()),
                        Words.of("home.consultant.grants.note"))
                .leadingTo("sharing"));
        home.main(jobs(running));
        home.side(grants(received));
    }

    private static Panel jobs(Page<ConsultancyLinkRow> running) {
        if (running.items().isEmpty()) {
            return new Panel(new EmptyState(
                            Sign.HANDSHAKE,
                            Words.of("home.consultant.none.title"),
                            Words.of("home.consultant.none.text")))
                    .actions(link("consulting", Words.of("consultancy.nav")));
        }
        UnorderedList list = lines();
        running.items()
                .forEach(job -> list.add(new ListItem(
                        TwoLine.link(job.clientName(), "consulting?running=true", new Span(job.consultant())),
                        new Span(Words.of("impartiality.since", job.startedOn())))));
        return new Panel(Words.of("home.consultant.jobs"), list)
                .actions(link("consulting", Words.of("home.next.all", running.total())));
    }

    private static Panel grants(List<GrantRow> received) {
        UnorderedList list = lines();
        received.forEach(grant -> {
            Span until = new Span(
                    grant.until() == null
                            ? Words.of("door.sharing.no-end")
                            : Words.of("impartiality.until", grant.until()));
            until.addClassName("date");
            list.add(new ListItem(
                    TwoLine.link(grant.grantor(Words.language()), "sharing", new Span(grant.purpose())), until));
        });
        Span none = new Span(Words.of("home.consultant.grants.none"));
        none.addClassName("muted");
        return new Panel(Words.of("home.consultant.grants"), received.isEmpty() ? none : list)
                .actions(link("sharing", Words.of("nav.sharing")));
    }

    private static UnorderedList lines() {
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        return list;
    }

    private static Anchor link(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
