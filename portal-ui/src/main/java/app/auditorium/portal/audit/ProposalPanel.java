package app.auditorium.portal.audit;

import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.AuditsAboutUs;
import app.auditorium.audit.NewReply;
import app.auditorium.audit.Reply;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Dated;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days and team that a body proposes to the client company, which accepts or objects from here. */
public class ProposalPanel extends Panel {

    private final AuditsAboutUs.AboutUs audit;
    private final AuditsAboutUs audits;
    private final AuditReplies replies;
    private final ProblemSummary problems = new ProblemSummary();

    /** Whether it is the company's turn to answer. */
    public static boolean isAsked(AuditsAboutUs.AboutUs audit, List<Reply> given) {
        return audit.state() == AuditState.TEAM_PROPOSED
                && given.stream()
                        .noneMatch(
                                reply -> reply.auditId().equals(audit.id()) && reply.auditVersion() == audit.version());
    }

    /** How an audit stands for the company; what it answered is on its way until the body's audit follows. */
    public static Tag state(AuditsAboutUs.AboutUs audit, List<Reply> given) {
        return audit.state() == AuditState.TEAM_PROPOSED && !isAsked(audit, given)
                ? new Tag(Tone.BLUE, Words.of("home.client.answered"))
                : AuditWords.stateToClient(audit.state());
    }

    public ProposalPanel(AuditsAboutUs.AboutUs audit, AuditsAboutUs audits, AuditReplies replies, Sectors sectors) {
        super(Words.of("proposal.title", AuditWords.type(audit.type()), AuditWords.standard(audit.standard())));
        this.audit = audit;
        this.audits = audits;
        this.replies = replies;
        addClassName("proposal");
        marked(new RuleTag("A-40"));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "proposal.body", new Span(nameOfBody()));
        fact(facts, "audit.dates", new Dated(AuditWords.days(audit.start(), audit.end())));
        fact(facts, "audit.team", new Span(team(audit.team())));
        fact(facts, "audit.codes", AuditWords.codes(audit.iafCodes(), sectors));
        Button accept = new Button(Words.of("proposal.accept"), Sign.CHECK.icon(), click -> ask());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        if (audit.answerBy() != null) {
            fact(facts, "proposal.by", new DueDate(audit.answerBy(), LocalDate.now(Moments.zone())));
            if (audit.silenceConfirms()) {
                Span silence = new Span(Words.of("proposal.silence"));
                silence.addClassNames("muted", "small");
                facts.add(new DescriptionList.Description(silence));
            }
        }
        Button object = new Button(
                Words.of("proposal.object"),
                click -> ReplyDialog.objection(what(), audit.team(), this::send).open());
        Div actions = new Div(accept);
        if (!audit.otherDays().isEmpty()) {
            actions.add(new Button(
                    Words.of("proposal.another"),
                    Sign.CALENDAR_CLOCK.icon(),
                    click -> new AnotherDayDialog(what(), audit.otherDays(), this::send).open()));
        }
        actions.add(object);
        actions.addClassName("row");
        body().add(new Paragraph(Words.of("proposal.text")), problems, facts, actions);
    }

    private void ask() {
        ConfirmDialogs.ask(
                Words.of("proposal.accept.title"),
                Words.of(
                        "proposal.accept.text",
                        AuditWords.days(audit.start(), audit.end()),
                        String.join(Words.between(), audit.team())),
                Words.of("proposal.accept"),
                () -> send(NewReply.accepted(), problems, () -> {}));
    }

    private void send(NewReply reply, ProblemSummary problems, Runnable sent) {
        Told.step(audit.version(), version -> answer(version, reply), this::now, problems, done -> {
            sent.run();
            Toasts.done(Words.of("proposal.sent"));
            UI.getCurrent().refreshCurrentRoute(false);
        });
    }

    /** Who of the body changed the audit is not told beyond its wall. */
    private Outcome<AuditsAboutUs.AboutUs> answer(int version, NewReply reply) {
        Outcome<AuditsAboutUs.AboutUs> outcome = replies.answer(audit.id(), version, reply);
        return outcome instanceof Outcome.Stale<?>(var who, var when) && who == null
                ? new Outcome.Stale<>(nameOfBody(), when)
                : outcome;
    }

    private Optional<Told.Now> now() {
        return audits.details(audit.id()).map(now -> {
            Optional<Reply> given = replies.of(now.id()).stream()
                    .filter(reply -> reply.auditVersion() == now.version())
                    .findFirst();
            boolean over = given.isPresent() || now.state() != AuditState.TEAM_PROPOSED;
            Stream<String> answer =
                    given.stream().map(reply -> ChangedParts.line(Words.of("proposal.answer"), null, said(reply)));
            return new Told.Now(
                    over ? null : now.version(), new ChangedParts(Stream.concat(answer, changes(audit, now))));
        });
    }

    private static Stream<String> changes(AuditsAboutUs.AboutUs read, AuditsAboutUs.AboutUs now) {
        return Stream.of(
                        ChangedParts.changed(
                                "audits.column.state",
                                AuditWords.stateToClient(read.state()).getText(),
                                AuditWords.stateToClient(now.state()).getText()),
                        ChangedParts.changed(
                                "audit.dates",
                                AuditWords.days(read.start(), read.end()),
                                AuditWords.days(now.start(), now.end())),
                        ChangedParts.changed("audit.team", read.team(), now.team()),
                        ChangedParts.changed("audit.codes", read.iafCodes(), now.iafCodes()),
                        ChangedParts.changed("proposal.by", read.answerBy(), now.answerBy()))
                .flatMap(Optional::stream);
    }

    private static String said(Reply reply) {
        return Stream.of(
                        Words.of("reply." + reply.answer()),
                        reply.about() == null ? null : Words.of("reply.about." + reply.about()),
                        reply.wantedDay() == null ? null : Words.of("reply.wanted", reply.wantedDay()),
                        reply.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Whoever leads it comes first. */
    private static String team(List<String> names) {
        return Stream.concat(
                        names.stream().limit(1).map(lead -> Words.of("proposal.lead", lead)),
                        names.stream().skip(1))
                .collect(Collectors.joining(Words.between()));
    }

    private String what() {
        return Stream.of(
                        AuditWords.type(audit.type()),
                        AuditWords.standard(audit.standard()),
                        AuditWords.days(audit.start(), audit.end()))
                .collect(Collectors.joining(" · "));
    }

    private String nameOfBody() {
        return AuditWords.client(String.valueOf(audit.body()), audit.bodyZh());
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(value));
    }
}
