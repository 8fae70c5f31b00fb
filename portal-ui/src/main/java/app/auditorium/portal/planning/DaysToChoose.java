package app.auditorium.portal.planning;

import app.auditorium.planning.Proposal;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Other days for an audit: the best that its plan proposes, each with its team and what it costs, or any day that is typed. */
class DaysToChoose extends Div {

    private final RadioButtonGroup<Choice> best = Localised.of(new RadioButtonGroup<>(Words.of("days.best")));
    private final DatePicker typed;

    /** @param proposal null to type a day */
    private record Choice(@Nullable Proposal proposal) {}

    /** @param start the first day as it is */
    DaysToChoose(ProblemSummary problems, List<Proposal> proposals, LocalDate start) {
        typed = problems.field("to", Localised.of(new DatePicker(Words.of("settle.to"))));
        typed.setValue(start);
        typed.setHelperText(Words.of("settle.to.help"));
        best.addClassName("vertical");
        best.setItems(Stream.concat(proposals.stream().map(Choice::new), Stream.of(new Choice(null)))
                .toList());
        best.setRenderer(new ComponentRenderer<>(DaysToChoose::shown));
        best.addValueChangeListener(change -> typed.setVisible(change.getValue().proposal == null));
        best.setValue(new Choice(proposals.isEmpty() ? null : proposals.getFirst()));
        best.setVisible(!proposals.isEmpty());
        typed.setVisible(proposals.isEmpty());
        Span none = new Span(Words.of("days.none"));
        none.addClassName("muted");
        none.setVisible(proposals.isEmpty());
        addClassNames("form", "days-to-choose");
        add(best, none, typed);
    }

    private static Div shown(Choice choice) {
        Proposal proposal = choice.proposal;
        if (proposal == null) {
            return new Div(new Span(Words.of("days.typed")));
        }
        Span what = new Span(PlanWords.team(proposal.team()) + " · "
                + Words.of("year.points.more", PlanWords.more(proposal.points())));
        what.addClassNames("muted", "small");
        Div shown = new Div(new Dated(AuditWords.days(proposal.start(), proposal.end())), what);
        shown.addClassNames("stack", "tight");
        return shown;
    }

    /** What was chosen: one of the proposals, or the day that was typed, null if there is none. */
    <T> T chosen(Function<Proposal, T> proposed, Function<@Nullable LocalDate, T> day) {
        Proposal proposal = best.getValue().proposal;
        return proposal == null ? day.apply(typed.getValue()) : proposed.apply(proposal);
    }
}
