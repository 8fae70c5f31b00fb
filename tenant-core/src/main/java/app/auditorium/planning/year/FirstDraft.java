package app.auditorium.planning.year;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A first plan, visit by visit, each where it costs least of some dozen tries; what cannot go anywhere legally stays out. */
public final class FirstDraft {

    private static final int TRIES = 24;

    private FirstDraft() {}

    /** Places what is not placed yet. */
    public static Ledger complete(Year year, Proposals proposals, Ledger ledger, long seed) {
        var random = new Random(seed);
        Occupied occupied = proposals.onFile().with(ledger.arrangements());
        for (DueVisit visit : inOrder(year.visits())) {
            if (ledger.at(visit).isEmpty()) {
                Optional<Arrangement> best = best(visit, proposals, ledger, occupied, random);
                best.ifPresent(arrangement -> {
                    ledger.place(arrangement);
                    occupied.add(arrangement);
                });
            }
        }
        return ledger;
    }

    /** Those that something hangs on first, then whatever is due first. */
    static List<DueVisit> inOrder(List<DueVisit> visits) {
        return visits.stream()
                .sorted(Comparator.comparing((DueVisit visit) -> visit.follows() != null)
                        .thenComparing(visit -> visit.window().due())
                        .thenComparing(DueVisit::id))
                .toList();
    }

    private static Optional<Arrangement> best(
            DueVisit visit, Proposals proposals, Ledger ledger, Occupied occupied, Random random) {
        @Nullable Arrangement best = null;
        @Nullable PlanScore lowest = null;
        for (int i = 0; i < TRIES; i++) {
            Arrangement tried = proposals.anywhere(visit, occupied, random);
            if (tried == null || !ledger.legal(tried)) {
                continue;
            }
            PlanScore effect = ledger.effectOf(tried);
            if (lowest == null || effect.compareTo(lowest) < 0) {
                best = tried;
                lowest = effect;
            }
        }
        return Optional.ofNullable(best);
    }
}
