package app.auditorium.portal.audit;

import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.IafCode;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every auditor, allowed or not, with each reason and its rule; who may go is chosen from here. */
class CandidateList extends Panel {

    private final TeamFields team;
    private final Span summary = new Span();
    private final TextField name = new TextField();
    private final UnorderedList list = new UnorderedList();
    private List<Candidate> candidates = List.of();

    CandidateList(TeamFields team) {
        super(Words.of("plan.who"));
        this.team = team;
        summary.addClassName("muted");
        summary.getElement().setAttribute("aria-live", "polite");
        name.setPlaceholder(Words.of("plan.filter"));
        name.setAriaLabel(Words.of("plan.filter"));
        name.setPrefixComponent(Sign.SEARCH.icon());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> draw());
        list.addClassName("candidates");
        // a scrolling list is reached by keyboard, too
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", Words.of("plan.who"));
        actions(name);
        body().add(summary, list);
    }

    void show(List<Candidate> judged) {
        candidates = judged;
        long allowed = judged.stream().filter(Candidate::allowed).count();
        summary.setText(
                judged.isEmpty() ? Words.of("plan.who.first") : Words.of("plan.who.summary", allowed, judged.size()));
        draw();
    }

    private void draw() {
        list.removeAll();
        String wanted = name.getValue().strip().toLowerCase(Locale.ROOT);
        candidates.stream()
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(candidate -> list.add(row(candidate)));
    }

    private ListItem row(Candidate candidate) {
        Tag verdict = candidate.mayLead()
                ? new Tag(Tone.GREEN, Sign.CHECK, Words.of("plan.lead.allowed"))
                : candidate.allowed()
                        ? new Tag(Tone.GREEN, Sign.CHECK, Words.of("plan.allowed"))
                        : new Tag(Tone.RED, Sign.BAN, Words.of("plan.refused"));
        Div text = new Div(span("name", candidate.name()), why(candidate));
        text.addClassName("name-and-why");
        Div choose = new Div();
        choose.addClassName("choose");
        ListItem row = new ListItem(verdict, text, choose);
        row.addClassName("candidate");
        choices(candidate, row, choose);
        return row;
    }

    private void choices(Candidate candidate, ListItem row, Div choose) {
        if (team.includes(candidate.auditorId())) {
            row.addClassName("chosen");
            boolean leads = candidate.auditorId().equals(team.lead());
            choose.add(new Tag(Tone.NEUTRAL, Words.of(leads ? "plan.chosen.lead" : "plan.chosen.member")));
            return;
        }
        if (candidate.mayLead()) {
            choose.add(button("plan.makelead", candidate, () -> team.makeLead(candidate.auditorId())));
        }
        if (candidate.allowed()) {
            TeamRole role = candidate.roles().contains(TeamRole.AUDITOR) ? TeamRole.AUDITOR : TeamRole.TECHNICAL_EXPERT;
            choose.add(button("plan.add", candidate, () -> team.add(candidate.auditorId(), role)));
        }
    }

    private static Button button(String key, Candidate candidate, Runnable then) {
        Button button = new Button(Words.of(key), click -> then.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Words.of(key) + " " + candidate.name());
        return button;
    }

    private static Div why(Candidate candidate) {
        Div why = new Div();
        why.addClassName("why");
        if (candidate.allowed()) {
            String codes = candidate.covers().stream().map(IafCode::value).collect(Collectors.joining(" "));
            why.add(new Span(Words.of("plan.covers", codes)));
            if (!candidate.mayLead() && !candidate.notLead().isEmpty()) {
                why.add(new Span(Words.of("plan.not-lead")));
                candidate.notLead().forEach(reason -> why.add(reason(reason)));
            }
        } else {
            candidate.reasons().forEach(reason -> why.add(reason(reason)));
        }
        return why;
    }

    private static Div reason(Reason reason) {
        Div line = new Div(new Span(reason.text(Words.language())), new RuleTag(reason.rule()));
        line.addClassName("reason");
        return line;
    }

    private static Span span(String cssClass, String text) {
        Span span = new Span(text);
        span.addClassName(cssClass);
        return span;
    }
}
