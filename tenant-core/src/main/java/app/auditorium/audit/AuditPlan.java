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
import java.util.UUID;
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

    /** The same plan with these people called as they are called now; all others keep their names. */
    AuditPlan named(List<Person> people) {
        return new AuditPlan(
                objectives,
                criteria,
                scope,
                agenda.stream().map(line -> line.named(people)).toList(),
                interviews,
                onSiteDays,
                remoteDays,
                onSiteJustification,
                stage1StillHolds);
    }

    /** One of the team as the plan names him. */
    public record Person(UUID auditorId, String name) {

        public static List<Person> of(List<AuditDetails.Member> team) {
            return team.stream()
                    .map(member -> new Person(member.auditorId(), member.name()))
                    .toList();
        }
    }

    /**
     * One line of the agenda: who looks at what, when and where.
     *
     * @param people of the team; nobody for a break that all have
     * @param who in words, of lines that were written before people were chosen
     * @param pause a break or a journey, which is no audit time (C-03)
     */
    public record Line(
            @Nullable LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            List<Person> people,
            String who,
            String what,
            String place,
            Boolean pause) {
        public Line {
            people = people == null ? List.of() : List.copyOf(people);
            who = text(who);
            what = text(what);
            place = text(place);
            pause = Objects.requireNonNullElse(pause, false);
        }

        /** Those who go, and what else is said of them. */
        public List<String> names() {
            return Stream.concat(people.stream().map(Person::name), Stream.of(who))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        /** The same line with the people of the team called as they are called now. */
        Line named(List<Person> team) {
            return new Line(
                    day,
                    from,
                    to,
                    people.stream()
                            .map(person -> team.stream()
                                    .filter(now -> now.auditorId().equals(person.auditorId()))
                                    .findFirst()
                                    .orElse(person))
                            .toList(),
                    who,
                    what,
                    place,
                    pause);
        }

        /** The same line with its words told as people of the team, if they are names of the team and nothing else. */
        public Line recognised(List<Person> team) {
            String rest = who;
            for (Person person : team) {
                rest = rest.replace(person.name(), "");
            }
            return who.isEmpty()
                            || !people.isEmpty()
                            || !rest.replaceAll("[\\p{Punct}\\s、，；]", "").isEmpty()
                    ? this
                    : new Line(
                            day,
                            from,
                            to,
                            team.stream()
                                    .filter(person -> who.contains(person.name()))
                                    .toList(),
                            "",
                            what,
                            place,
                            pause);
        }

        /** Those who do not belong to the team (any more). */
        public List<Person> strangers(List<AuditDetails.Member> team) {
            return people.stream()
                    .filter(person ->
                            team.stream().noneMatch(member -> member.auditorId().equals(person.auditorId())))
                    .toList();
        }

        /** Whether an auditor is in it; in a line that is told in words anybody may be. */
        private boolean isOf(UUID auditor) {
            return people.isEmpty()
                    ? pause || !who.isEmpty()
                    : people.stream().anyMatch(person -> person.auditorId().equals(auditor));
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
     * The audit days of these auditors by the lines that they are in: breaks and travel left out (C-03), and a longer day of
     * one of them is one day (C-04).
     */
    BigDecimal heldBy(List<UUID> auditors) {
        return auditors.stream()
                .flatMap(auditor -> agenda.stream()
                        .filter(Line::isTimed)
                        .map(Line::day)
                        .distinct()
                        .map(day -> MINUTES_OF_A_DAY.min(BigDecimal.valueOf(minutes(day, auditor)))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(MINUTES_OF_A_DAY, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private long minutes(@Nullable LocalDate day, UUID auditor) {
        var minutes = new BitSet();
        lines(day, auditor, false).forEach(line -> minutes.set(minute(line.from()), minute(line.to())));
        lines(day, auditor, true).forEach(line -> minutes.clear(minute(line.from()), minute(line.to())));
        return minutes.cardinality();
    }

    private Stream<Line> lines(@Nullable LocalDate day, UUID auditor, boolean pause) {
        return agenda.stream()
                .filter(Line::isTimed)
                .filter(line -> Objects.equals(line.day(), day) && line.pause() == pause && line.isOf(auditor));
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
                (at, line) -> checks.text(at + ".who", String.join(", ", line.names()), 2000)
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
        if (!line.pause() && (line.names().isEmpty() || line.what().isEmpty())) {
            String empty = line.what().isEmpty() ? ".what" : ".who";
            checks.add(Problem.rule("A-41", at + empty, "rule.audit.line-empty", number));
        }
        List<Person> strangers = line.strangers(audit.team());
        if (!strangers.isEmpty()) {
            checks.add(Problem.rule(
                    "A-41",
                    at + ".who",
                    "rule.audit.line-left",
                    number,
                    strangers.stream().map(Person::name).toList()));
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
