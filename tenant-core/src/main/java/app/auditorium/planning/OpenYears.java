package app.auditorium.planning;

import app.auditorium.kernel.DateRange;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Year;
import app.auditorium.tenancy.Acting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans that somebody is looking at, kept for two minutes or until something in the body's files changes, so that a question while dragging is cheap. */
@Component
class OpenYears {

    private static final int MOST = 12;
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final YearOnFile years;
    private final PlanTable plans;
    private final Clock clock;

    private record Key(UUID tenant, UUID plan, int version, long newestChange) {}

    private final Map<Key, Opened> open = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Opened> eldest) {
            return size() > MOST;
        }
    };

    OpenYears(YearOnFile years, PlanTable plans, Clock clock) {
        this.years = years;
        this.plans = plans;
        this.clock = clock;
    }

    /** A plan as it stood when it was read; whoever asks gets a ledger of his own. */
    record Opened(
            PlanRow plan,
            Year year,
            Proposals proposals,
            List<Arrangement> placed,
            Set<UUID> pinned,
            Set<UUID> booked,
            Instant at) {

        Ledger ledger() {
            return Ledger.of(year, placed);
        }
    }

    Optional<Opened> open(UUID plan) {
        PlanRow row = plans.find(plan).orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        var key = new Key(Acting.current().tenantId(), plan, row.version(), plans.newestChange());
        synchronized (open) {
            Opened known = open.get(key);
            if (known != null && known.at.plus(FRESH).isAfter(clock.instant())) {
                return Optional.of(known);
            }
        }
        YearOnFile.Loaded loaded = years.load(plan, new DateRange(row.first(), row.last()), null);
        Opened fresh = opened(row, loaded);
        synchronized (open) {
            open.put(key, fresh);
        }
        return Optional.of(fresh);
    }

    /** A plan to be held against another: audits that came of that one are the other's answer to the same needs, and keep nobody of this one busy. */
    Optional<Opened> openBeside(UUID plan, UUID other) {
        return plans.find(plan)
                .map(row -> opened(row, years.load(plan, new DateRange(row.first(), row.last()), other)));
    }

    private Opened opened(PlanRow row, YearOnFile.Loaded loaded) {
        return new Opened(
                row,
                loaded.year(),
                new Proposals(loaded.year()),
                loaded.placed(),
                loaded.pinned(),
                loaded.booked(),
                clock.instant());
    }
}
