package app.auditorium.audit;

import app.auditorium.audit.AuditPlan.Interview;
import app.auditorium.audit.AuditPlan.Line;
import app.auditorium.audit.AuditPlan.Person;
import app.auditorium.audit.ClosingMeeting.Invited;
import app.auditorium.kernel.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** Papers as a careful lead auditor writes them. */
public final class Papers {

    /** What stage 1 concludes when all is well. */
    public static final Stage1Conclusions READY = new Stage1Conclusions(
            List.of(),
            Readiness.READY,
            "Documents complete, internal audit and review done.",
            EnumSet.allOf(Stage1Topic.class),
            "");

    private Papers() {}

    /** A plan that A-41, C-02, C-03 and A-45 have nothing against. */
    public static AuditPlan plan(AuditDetails audit) {
        return new AuditPlan(
                "Evaluate the management system",
                "ISO 45001:2018",
                "All processes of the plant",
                audit.start()
                        .datesUntil(audit.end().plusDays(1))
                        .map(day -> new Line(
                                day,
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 0),
                                Person.of(audit.team()),
                                "",
                                "6.1.2",
                                "Taichung plant",
                                false))
                        .toList(),
                Arrays.stream(Interviewee.values())
                        .map(who -> new Interview(who, true, false, ""))
                        .toList(),
                BigDecimal.valueOf(new DateRange(audit.start(), audit.end()).days()),
                BigDecimal.ZERO,
                "",
                "");
    }

    public static Meeting meeting(LocalDate day) {
        return new Meeting(day, LocalTime.MIDNIGHT, "Meeting room 1", List.of("陳經理, management representative"), "");
    }

    /** Everybody who answers for OH&S was there; if that is before the last planned day, it is said why. */
    public static ClosingMeeting closing(LocalDate day) {
        return new ClosingMeeting(
                meeting(day),
                Interviewee.atClosing().stream()
                        .map(who -> new Invited(who, true, ""))
                        .toList(),
                "All of the plant was seen");
    }
}
