package app.auditorium.assignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** The rules about the days of a visit, whoever goes. */
public enum VisitRule implements Rule {
    /** A visit begins and ends on a working day; weekends and public holidays in between do not count. */
    ON_WORKING_DAYS("G.2") {
        @Override
        Stream<Reason> against(Timing timing) {
            return Stream.of(timing.days().first(), timing.days().last())
                    .distinct()
                    .filter(day -> !timing.calendar().works(day))
                    .map(day -> timing.calendar()
                            .holiday(day)
                            .map(holiday -> reason("rule.visit.holiday", day, holiday.nameEn(), holiday.nameZh()))
                            .orElseGet(() -> reason("rule.visit.weekend", day)));
        }
    },
    /** The client cannot be audited on days that it ruled out. */
    NOT_BLACKED_OUT("A-40") {
        @Override
        Stream<Reason> against(Timing timing) {
            return timing.client().blackouts().stream()
                    .filter(timing.days()::overlaps)
                    .map(days -> reason("rule.visit.blackout", days));
        }
    },
    /** Not before its window opens. */
    NOT_TOO_EARLY("A-02") {
        @Override
        Stream<Reason> against(Timing timing) {
            DueWindow window = timing.window();
            return window == null || !timing.days().first().isBefore(window.from())
                    ? Stream.empty()
                    : Stream.of(new Reason(window.rule(), "rule.visit.early", window.from()));
        }
    },
    /** Over by the last day that the cycle allows. */
    NOT_TOO_LATE("A-03") {
        @Override
        Stream<Reason> against(Timing timing) {
            DueWindow window = timing.window();
            LocalDate limit = window == null ? null : window.limit();
            return window == null || limit == null || !timing.days().last().isAfter(limit)
                    ? Stream.empty()
                    : Stream.of(new Reason(
                            window.rule(),
                            "rule.visit.late",
                            limit,
                            ChronoUnit.DAYS.between(limit, timing.days().last())));
        }
    },
    /** Stage 2 begins after stage 1 is over. */
    AFTER_STAGE_1("A-30") {
        @Override
        Stream<Reason> against(Timing timing) {
            Timing.Predecessor first = timing.follows();
            if (first == null) {
                return Stream.empty();
            }
            LocalDate end = first.end();
            if (end == null) {
                return Stream.of(reason("rule.visit.no-stage-1"));
            }
            return timing.days().first().isAfter(end) ? Stream.empty() : Stream.of(reason("rule.visit.stage-1", end));
        }
    };

    private final String id;

    VisitRule(String id) {
        this.id = id;
    }

    abstract Stream<Reason> against(Timing timing);

    /** How often it is broken. */
    public int breaks(Timing timing) {
        return (int) against(timing).count();
    }

    /** Everything that speaks against these days; empty if none of the rules does. */
    public static Stream<Reason> all(Timing timing) {
        return Stream.of(values()).flatMap(rule -> rule.against(timing));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Hardness hardness() {
        return Hardness.HARD;
    }

    Reason reason(String key, Object... args) {
        return new Reason(id, key, args);
    }
}
