package app.auditorium.portal.audittime;

import app.auditorium.audittime.AuditTime;
import app.auditorium.audittime.IntegratedTime;
import app.auditorium.audittime.Step;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;

/** Results as they stand beside the fields and in the record. */
final class TimeResult {

    private TimeResult() {}

    static Figures figures(AuditTime time) {
        return new Figures()
                .main("time.result.initial", Figures.days(time.initialDays()))
                .also("time.result.stage1", Figures.days(time.stage1Days()))
                .also("time.result.stage2", Figures.days(time.stage2Days()))
                .also("time.result.onsite", Figures.days(time.onSiteMinimumDays()))
                .main("time.result.surveillance", Figures.days(time.surveillanceDays()))
                .main("time.result.recertification", Figures.days(time.recertificationDays()))
                .also("time.result.effective", String.valueOf(time.effectivePersonnel()))
                .also("time.result.table", Figures.days(time.tableDays()))
                .also("time.result.calculated", Figures.days(time.calculatedDays()));
    }

    static Figures figures(IntegratedTime time) {
        return new Figures()
                .main("time.result.days", Figures.days(time.days()))
                .also("time.result.sum", Figures.days(time.sumDays()))
                .also("time.result.adjusted", Figures.days(time.adjustedSumDays()))
                .also("time.result.integrated", Figures.days(time.calculatedDays()))
                .also("time.result.floor", Figures.days(time.floorDays()));
    }

    static Div working(List<Step> steps) {
        Div working = new Div(new H3(Words.of("calculators.working")), new Working(steps));
        working.addClassNames("stack", "tight");
        return working;
    }
}
