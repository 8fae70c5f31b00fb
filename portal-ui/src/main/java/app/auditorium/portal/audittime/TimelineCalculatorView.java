package app.auditorium.portal.audittime;

import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.ExpiryConvention;
import app.auditorium.certification.Life;
import app.auditorium.certification.Timeline;
import app.auditorium.certification.TimelineQuestion;
import app.auditorium.certification.TimelineQuestion.Asked;
import app.auditorium.certification.TimelineQuestion.Type;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** Where a certification stands by what happened to it, open to everyone. */
@Route(value = "calculators/certification-timeline", autoLayout = false)
@AnonymousAllowed
class TimelineCalculatorView extends CalculatorPage<Life> {

    private final EventRows events = new EventRows(this::calculate);
    private final DatePicker today = Localised.of(new DatePicker(Words.of("timeline.today")));
    private final Select<ExpiryConvention> convention = Localised.of(new Select<>());

    TimelineCalculatorView(Clock clock) {
        super("timeline");
        convention.setLabel(Words.of("house.EXPIRY"));
        convention.setItems(ExpiryConvention.DAY_BEFORE, ExpiryConvention.SAME_DAY);
        convention.setItemLabelGenerator(each -> Words.of("house.EXPIRY." + each));
        convention.setValue(ExpiryConvention.DAY_BEFORE);
        convention.addValueChangeListener(change -> calculate());
        today.setValue(LocalDate.now(clock.withZone(Moments.zone())));
        today.addValueChangeListener(change -> calculate());
        events.add(Type.STAGE_2_END, null);
        events.add(Type.DECISION, DecisionKind.INITIAL);
        ask(TimeFields.group("timeline.title", "timeline.help", events, "G.3"), today, convention);
        calculate();
    }

    @Override
    boolean isReady() {
        return !events.values().isEmpty();
    }

    @Override
    Outcome<Life> answer(ProblemSummary problems) {
        events.tie(problems, "events");
        problems.field("today", today);
        return new TimelineQuestion(today.getValue(), convention.getValue(), events.values())
                .asked()
                .then(TimelineCalculatorView::replayed);
    }

    private static Outcome<Life> replayed(Asked asked) {
        return switch (Timeline.replay(asked.events(), asked.today(), asked.convention())) {
            case Timeline.Replay.Stands(var life) -> Outcome.done(life);
            case Timeline.Replay.NotAllowed(int event, String rule, String reason) ->
                Outcome.refused(Problem.rule(
                        rule,
                        "events[" + event + "]",
                        reason,
                        asked.events().get(event).day()));
        };
    }

    @Override
    Component[] shown(Life life) {
        return LifeShown.of(life);
    }
}
