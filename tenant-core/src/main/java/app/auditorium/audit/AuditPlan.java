package app.auditorium.audit;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The audit plan (DOMAIN A-41): what the lead auditor issues to the client before the audit starts.
 *
 * @param onSiteDays audit days on site, of 8 hours and one auditor
 * @param remoteDays audit days elsewhere
 * @param onSiteJustification why less than four fifths are on site (C-02)
 * @param stage1StillHolds why the conclusions of stage 1 still hold, where the body asks for it
 */
public record AuditPlan(
        String objectives,
        String criteria,
        String scope,
        List<Line> agenda,
        List<Interview> interviews,
        BigDecimal onSiteDays,
        BigDecimal remoteDays,
        String onSiteJustification,
        String stage1StillHolds) {

    static final int LONGEST = 4000;
    private static final BigDecimal ON_SITE_PART = new BigDecimal("0.8");
    private static final BigDecimal MINUTES_OF_A_DAY = new BigDecimal(8 * 60);
    private static final BigDecimal MOST_DAYS = new BigDecimal(500);

    public AuditPlan {
        objectives = text(objectives);
        criteria = text(criteria);
        scope = text(scope);
        agenda = agenda == null ? List.of() : List.copyOf(agenda);
        interviews = interviews == null ? List.of() : List.copyOf(interviews);
        onSiteDays = Objects.requireNonNullElse(onSiteDays, BigDecimal.ZERO);
        remoteDays = Objects.requireNonNullElse(remoteDays, BigDecimal.ZERO);
        onSiteJustification = text(onSiteJustification);
        stage1StillHolds = text(stage1StillHolds);
    }

    /**
     * One line of the agenda: who looks at what, when and where.
     *
     * @param pause a break or a journey, which is no audit time (C-03)
     */
    public record Line(
            @Nullable LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            String who,
            String what,
            String place,
            Boolean pause) {
        public Line {
            who = text(who);
            what = text(what);
            place = text(place);
            pause = Objects.requireNonNullElse(pause, false);
        }

        private boolean isTimed() {
            return day != null && from != null && to != null && from.isBefore(to);
        }
    }

    /**
     * Somebody the team talks to, or why not.
     *
     * @param justification why there is nobody, or why the interview is remote
     */
    public record Interview(Interviewee who, boolean planned, boolean remote, String justification) {
        public Interview {
            justification = text(justification);
        }
    }

    public BigDecimal days() {
        return onSiteDays.add(remoteDays);
    }

    boolean isOnSiteEnough() {
        return onSiteDays.compareTo(days().multiply(ON_SITE_PART)) >= 0 || !onSiteJustification.isEmpty();
    }

    /**
     * The audit days for which the agenda has room if each auditor is busy in all of it: breaks and travel left out (C-03), and a
     * longer day is one day (C-04).
     */
    BigDecimal heldBy(long auditors) {
        return agenda.stream()
                .filter(Line::isTimed)
                .map(Line::day)
                .distinct()
                .map(day -> MINUTES_OF_A_DAY.min(BigDecimal.valueOf(minutes(day))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.valueOf(auditors))
                .divide(MINUTES_OF_A_DAY, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private long minutes(@Nullable LocalDate day) {
        var minutes = new BitSet();
        lines(day, false).forEach(line -> minutes.set(minute(line.from()), minute(line.to())));
        lines(day, true).forEach(line -> minutes.clear(minute(line.from()), minute(line.to())));
        return minutes.cardinality();
    }

    private Stream<Line> lines(@Nullable LocalDate day, boolean pause) {
        return agenda.stream()
                .filter(Line::isTimed)
                .filter(line -> Objects.equals(line.day(), day) && line.pause() == pause);
    }

    private static int minute(@Nullable LocalTime time) {
        return Objects.requireNonNull(time).toSecondOfDay() / 60;
    }

    /** What cannot be kept at all: too long, or no such quantity. */
    Checks written() {
        Checks checks = new Checks()
                .text("plan.objectives", objectives, LONGEST)
                .text("plan.criteria", criteria, LONGEST)
                .text("plan.scope", scope, LONGEST)
                .text("plan.onSiteJustification", onSiteJustification, LONGEST)
                .text("plan.stage1StillHolds", stage1StillHolds, LONGEST);
        checks.each(
                "plan.agenda",
                agenda,
                (at, line) -> checks.text(at + ".who", line.who(), 500)
                        .text(at + ".what", line.what(), 1000)
                        .text(at + ".place", line.place(), 500));
        checks.each("plan.interviews", interviews, (at, one) -> checks.text(at, one.justification(), 1000));
        for (BigDecimal days : List.of(onSiteDays, remoteDays)) {
            if (days.signum() < 0 || days.compareTo(MOST_DAYS) > 0) {
                checks.invalid("plan.days", "problem.not-between", 0, MOST_DAYS);
            }
        }
        return checks;
    }

    /** What A-41 misses before the plan can be issued. */
    List<Problem> missing(AuditDetails audit) {
        Checks checks = written()
                .required("plan.objectives", objectives, LONGEST)
                .required("plan.criteria", criteria, LONGEST)
                .required("plan.scope", scope, LONGEST);
        if (days().signum() == 0) {
            checks.add(Problem.rule("A-41", "plan.days", "rule.audit.no-days"));
        }
        if (agenda.isEmpty()) {
            checks.add(Problem.rule("A-41", "plan.agenda", "rule.audit.no-agenda"));
        }
        audit.start()
                .datesUntil(audit.end().plusDays(1))
                .filter(day -> agenda.stream().noneMatch(line -> day.equals(line.day())))
                .filter(day -> !agenda.isEmpty())
                .forEach(day -> checks.add(Problem.rule("A-41", "plan.agenda", "rule.audit.empty-day", day)));
        for (int i = 0; i < agenda.size(); i++) {
            line(checks, i, agenda.get(i), audit);
        }
        return checks.problems();
    }

    private static void line(Checks checks, int index, Line line, AuditDetails audit) {
        String at = "plan.agenda[" + index + "]";
        int number = index + 1;
        if (line.day() == null
                || line.day().isBefore(audit.start())
                || line.day().isAfter(audit.end())) {
            checks.add(Problem.rule(
                    "A-41", at + ".day", "rule.audit.line-day", number, DateRange.shown(audit.start(), audit.end())));
        }
        if (line.from() == null || line.to() == null || !line.from().isBefore(line.to())) {
            checks.add(Problem.rule("A-41", at + ".from", "rule.audit.line-times", number));
        }
        if (!line.pause() && (line.who().isEmpty() || line.what().isEmpty())) {
            String empty = line.what().isEmpty() ? ".what" : ".who";
            checks.add(Problem.rule("A-41", at + empty, "rule.audit.line-empty", number));
        }
    }

    /** Whom an OH&S audit has to talk to and this plan leaves out without saying why. */
    List<Problem> missingPersons() {
        var problems = new ArrayList<Problem>();
        for (Interviewee who : Interviewee.needed()) {
            Interview planned =
                    interviews.stream().filter(i -> i.who() == who).findFirst().orElse(null);
            boolean settled = planned != null
                    && (planned.planned() && !planned.remote()
                            || !planned.justification().isEmpty());
            if (!settled) {
                problems.add(Problem.rule("A-45", "plan.interviews." + who, "rule.audit.not-interviewed." + who));
            }
        }
        return problems;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
