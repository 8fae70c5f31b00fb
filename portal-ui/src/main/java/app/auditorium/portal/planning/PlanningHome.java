package app.auditorium.portal.planning;

import app.auditorium.audit.Audits;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.AffectedAudit;
import app.auditorium.planning.AffectedAudits;
import app.auditorium.planning.AskedDays;
import app.auditorium.planning.JobState;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.planning.ProposedDays;
import app.auditorium.planning.VisitAnswers;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For planners, before anything else: plans that were made meanwhile, audits that cannot take place as they are, auditors who cannot go, clients who ask for another day. */
@Component
@Order(5)
class PlanningHome implements HomePart {

    private static final int MOST = 8;

    private final Plans plans;
    private final AffectedAudits affected;
    private final VisitAnswers answers;
    private final Audits audits;
    private final AskedDays asked;
    private final ProposedDays proposed;

    PlanningHome(
            Plans plans,
            AffectedAudits affected,
            VisitAnswers answers,
            Audits audits,
            AskedDays asked,
            ProposedDays proposed) {
        this.proposed = proposed;
        this.plans = plans;
        this.answers = answers;
        this.audits = audits;
        this.asked = asked;
        this.affected = affected;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.acts(TenantKind.CERTIFICATION_BODY, Role.PLANNER, Role.ADMINISTRATOR);
    }

    @Override
    public void fill(Home home) {
        List<PlanRow> made = plans.ended();
        if (!made.isEmpty()) {
            home.main(made(made));
        }
        List<AffectedAudit> hit = affected.list();
        if (!hit.isEmpty()) {
            home.main(affected(hit));
        }
        AnswersPanel.all(answers, audits, proposed).forEach(home::main);
        List<AskedDays.Asked> days = asked.open();
        if (!days.isEmpty()) {
            home.main(new AskedDaysPanel(asked, proposed, days));
        }
    }

    private static Panel made(List<PlanRow> plans) {
        UnorderedList list = new Lines();
        plans.forEach(plan -> {
            boolean broke = Objects.requireNonNull(plan.job()).state() == JobState.BROKEN;
            Div what = new Div(TwoLine.link(
                    plan.name(),
                    PlanWords.address(plan.id()),
                    new Span(Words.of("year.placed", plan.placed(), plan.visits()))));
            what.addClassName("grow");
            list.add(new ListItem(
                    what,
                    broke
                            ? new Tag(Tone.AMBER, Words.of("plans.broke"))
                            : new Tag(Tone.GREEN, Words.of("plans.ready"))));
        });
        return new Panel(Words.of("plans.made"), list);
    }

    private static Panel affected(List<AffectedAudit> audits) {
        UnorderedList list = new Lines();
        audits.stream().limit(MOST).forEach(audit -> list.add(item(audit)));
        Span what = new Span(Words.of("affected.text"));
        what.addClassName("muted");
        Panel panel = new Panel(Words.of("affected.title"), what, list)
                .marked(new Tag(Tone.RED, String.valueOf(audits.size())));
        if (audits.size() > MOST) {
            panel.body().add(new Span(Words.of("calendar.more", audits.size() - MOST)));
        }
        return panel;
    }

    private static ListItem item(AffectedAudit audit) {
        Div what = new Div(TwoLine.link(
                AuditWords.client(audit.organisation(), audit.organisationZh()),
                "audits/" + audit.id(),
                new Dated(AuditWords.type(audit.type()) + " · " + AuditWords.days(audit.start(), audit.end()))));
        Div why = new Div(Reasons.lines(audit.problems()));
        why.addClassNames("stack", "tight", "grow");
        ListItem item = new ListItem(what, why);
        if (audit.plan() != null) {
            Anchor plan = new Anchor(PlanWords.address(audit.plan()), Words.of("affected.plan"));
            plan.getElement().setAttribute("router-link", true);
            item.add(plan);
        }
        return item;
    }

    @StyleSheet("look/planning.css")
    private static class Lines extends UnorderedList {

        Lines() {
            addClassNames("mine", "affected");
        }
    }
}
