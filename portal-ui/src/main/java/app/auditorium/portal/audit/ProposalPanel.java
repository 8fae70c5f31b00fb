package app.auditorium.portal.audit;

import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.AuditsAboutUs;
import app.auditorium.audit.NewReply;
import app.auditorium.audit.Reply;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
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

/** Days and team that a body proposes to the client company, which accepts or objects from here. */
public class ProposalPanel extends Panel {

    private final AuditsAboutUs.AboutUs audit;
    private final AuditReplies replies;

    /** Whether it is the company's turn to answer. */
    public static boolean isAsked(AuditsAboutUs.AboutUs audit, List<Reply> given) {
        return audit.state() == AuditState.TEAM_PROPOSED
                && given.stream()
                        .noneMatch(
                                reply -> reply.auditId().equals(audit.id()) && reply.auditVersion() == audit.version());
    }

    public ProposalPanel(AuditsAboutUs.AboutUs audit, AuditReplies replies) {
        super(Words.of("proposal.title", AuditWords.type(audit.type()), AuditWords.standard(audit.standard())));
        this.audit = audit;
        this.replies = replies;
        addClassName("proposal");
        marked(new RuleTag("A-40"));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "proposal.body", new Span(AuditWords.client(String.valueOf(audit.body()), audit.bodyZh())));
        fact(facts, "audit.dates", new Span(AuditWords.days(audit.start(), audit.end())));
        fact(facts, "audit.team", new Span(String.join(Words.of("shell.and"), audit.team())));
        Div codes = new Div();
        codes.addClassName("row");
        audit.iafCodes().forEach(code -> codes.add(new IafChip(code)));
        fact(facts, "audit.codes", codes);
        Button accept = new Button(Words.of("proposal.accept"), Sign.CHECK.icon(), click -> ask());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        if (audit.answerBy() != null) {
            fact(facts, "proposal.by", new DueDate(audit.answerBy(), LocalDate.now(Moments.zone())));
        }
        Button object = new Button(
                Words.of("proposal.object"),
                click -> ReplyDialog.objection(
                                audit.team(), reply -> replies.answer(audit.id(), audit.version(), reply), this::again)
                        .open());
        Div actions = new Div(accept);
        if (!audit.otherDays().isEmpty()) {
            actions.add(new Button(
                    Words.of("proposal.another"),
                    Sign.CALENDAR_CLOCK.icon(),
                    click -> new AnotherDayDialog(
                                    audit.otherDays(),
                                    reply -> replies.answer(audit.id(), audit.version(), reply),
                                    this::again)
                            .open()));
        }
        actions.add(object);
        actions.addClassName("row");
        body().add(new Paragraph(Words.of("proposal.text")), facts, actions);
    }

    private void ask() {
        ConfirmDialogs.ask(
                Words.of("proposal.accept.title"),
                Words.of(
                        "proposal.accept.text",
                        AuditWords.days(audit.start(), audit.end()),
                        String.join(Words.of("shell.and"), audit.team())),
                Words.of("proposal.accept"),
                this::accept);
    }

    private void accept() {
        switch (replies.answer(audit.id(), audit.version(), NewReply.accepted())) {
            case Outcome.Done<AuditsAboutUs.AboutUs> done -> again();
            case Outcome.Refused<AuditsAboutUs.AboutUs>(var problems) -> AuditToasts.refused(problems);
            case Outcome.NotThere<AuditsAboutUs.AboutUs>() -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<AuditsAboutUs.AboutUs> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    private void again() {
        Toasts.done(Words.of("proposal.sent"));
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(value));
    }
}
