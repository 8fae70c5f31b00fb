package app.auditorium.portal.planning;

import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.kernel.Outcome;
import app.auditorium.planning.NewPlan;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One button for the year: which days, how long to think, and off it goes. */
class StartPlanDialog extends Dialog {

    private static final int USUAL = 60;

    private final Plans plans;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextField name = problems.field("name", new TextField(Words.of("plans.name")));
    private final DatePicker first = problems.field("first", Localised.of(new DatePicker(Words.of("plans.first"))));
    private final DatePicker last = problems.field("last", Localised.of(new DatePicker(Words.of("plans.last"))));
    private final Select<Integer> seconds = problems.field("seconds", Localised.of(new Select<>()));

    StartPlanDialog(Plans plans, PublicHolidays holidays, LocalDate today) {
        this.plans = plans;
        setHeaderTitle(Words.of("plans.start"));
        setWidth("520px");
        setCloseOnOutsideClick(false);
        LocalDate from = today.plusDays(14);
        name.setValue(notTaken(Words.of("plans.name.usual", from.getYear() + 1)));
        name.setMaxLength(120);
        first.setValue(from);
        first.setMin(today);
        last.addValueChangeListener(change -> last.setHelperText(
                PlanWords.beyondHolidays(change.getValue(), holidays).orElse(Words.of("plans.last.help"))));
        last.setValue(from.plusYears(1));
        seconds.setLabel(Words.of("plans.seconds"));
        seconds.setItems(10, 30, USUAL, 300, 900);
        seconds.setItemLabelGenerator(
                value -> value < 60 ? Words.of("plans.seconds.of", value) : Words.of("plans.minutes.of", value / 60));
        seconds.setValue(USUAL);
        seconds.setHelperText(Words.of("plans.seconds.help"));
        Div days = new Div(first, last);
        days.addClassName("pair-of-fields");
        Span what = new Span(Words.of("plans.start.text"));
        what.addClassName("muted");
        Div form = new Div(problems, what, name, days, seconds);
        form.addClassName("form");
        add(form);
        Button start = new Button(Words.of("plans.start.do"), click -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), start);
    }

    /** Two plans of one name could not be told apart beside each other. */
    private String notTaken(String usual) {
        Set<String> taken = plans.list().stream().map(PlanRow::name).collect(Collectors.toSet());
        return Stream.concat(Stream.of(usual), IntStream.iterate(2, n -> n + 1).mapToObj(n -> usual + " (" + n + ")"))
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
    }

    private void start() {
        var wanted = new NewPlan(name.getValue(), first.getValue(), last.getValue(), seconds.getValue());
        switch (plans.start(wanted)) {
            case Outcome.Done<PlanRow>(var plan) -> {
                close();
                UI.getCurrent().navigate(PlanWords.address(plan.id()));
            }
            case Outcome.Refused<PlanRow>(var refused) -> problems.show(refused);
            case Outcome.NotThere<PlanRow>() -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<PlanRow> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
