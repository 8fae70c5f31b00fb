package app.auditorium.planning.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.Occupied;
import app.auditorium.planning.year.Options;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves that know the trade: to days that are open, with people who may go and are free, and whoever is in the way moved as well. */
public class Rearrangements implements MoveIteratorFactory<SolverYear, Rearrangement> {

    /** The larger the year, the dearer and the rarer it is to ask where a visit costs least. */
    private static final double CHEAPEST = 1;

    private static final double MOST_CHEAPEST = 0.05;
    private static final int MOST_BESIDE = 3;

    private @Nullable Occupied occupied;
    private final Map<PlannedVisit, Arrangement> seen = new IdentityHashMap<>();

    @Override
    public void phaseStarted(ScoreDirector<SolverYear> director) {
        occupied = director.getWorkingSolution().proposals().onFile().with(List.of());
        seen.clear();
    }

    @Override
    public void phaseEnded(ScoreDirector<SolverYear> director) {
        occupied = null;
        seen.clear();
    }

    @Override
    public long getSize(ScoreDirector<SolverYear> director) {
        return 100L * director.getWorkingSolution().visits().size();
    }

    @Override
    public Iterator<Rearrangement> createOriginalMoveIterator(ScoreDirector<SolverYear> director) {
        // there is no list of all moves; in a given order they are the same draw each time, as many as the size says
        Iterator<Rearrangement> drawn = createRandomMoveIterator(director, new Random(0));
        return drawn.hasNext()
                ? Stream.generate(drawn::next).limit(getSize(director)).iterator()
                : drawn;
    }

    @Override
    public Iterator<Rearrangement> createRandomMoveIterator(ScoreDirector<SolverYear> director, Random random) {
        SolverYear year = director.getWorkingSolution();
        List<PlannedVisit> movable =
                year.visits().stream().filter(visit -> !visit.isPinned()).toList();
        if (movable.isEmpty()) {
            return Collections.emptyIterator();
        }
        return new Drawn(year, movable, current(year), random);
    }

    /** Who is out when, brought up to date by what changed since the last step. */
    private Occupied current(SolverYear year) {
        Occupied now = occupied == null ? year.proposals().onFile().with(List.of()) : occupied;
        occupied = now;
        for (PlannedVisit visit : year.visits()) {
            Arrangement at = visit.getArrangement();
            Arrangement before = seen.get(visit);
            if (at != before) {
                if (before != null) {
                    now.remove(before);
                }
                if (at == null) {
                    seen.remove(visit);
                } else {
                    now.add(at);
                    seen.put(visit, at);
                }
            }
        }
        return now;
    }

    private static final class Drawn implements Iterator<Rearrangement> {

        private final SolverYear year;
        private final List<PlannedVisit> movable;
        private final Occupied occupied;
        private final Random random;
        private final double cheapest;

        Drawn(SolverYear year, List<PlannedVisit> movable, Occupied occupied, Random random) {
            this.year = year;
            this.movable = movable;
            this.occupied = occupied;
            this.random = random;
            this.cheapest = Math.min(MOST_CHEAPEST, CHEAPEST / movable.size());
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Rearrangement next() {
            PlannedVisit visit = movable.get(random.nextInt(movable.size()));
            Arrangement now = visit.getArrangement();
            if (now != null) {
                // its own people are free for it
                occupied.remove(now);
            }
            try {
                return draw(visit, now);
            } finally {
                if (now != null) {
                    occupied.add(now);
                }
            }
        }

        private Rearrangement draw(PlannedVisit visit, @Nullable Arrangement now) {
            Proposals proposals = year.proposals();
            if (random.nextDouble() < cheapest) {
                return cheapest(visit);
            }
            double kind = random.nextDouble();
            Arrangement to;
            if (now == null || kind < 0.30) {
                to = proposals.anywhere(visit.visit(), occupied, random);
            } else if (kind < 0.50) {
                to = proposals.moved(now, random);
            } else if (kind < 0.65) {
                to = proposals.exchanged(now, occupied, random);
            } else if (kind < 0.80) {
                to = beside(visit, now, proposals);
            } else if (kind < 0.90) {
                to = proposals.on(visit.visit(), now.days().first(), occupied, random);
            } else if (kind < 0.95) {
                return pushing(visit, proposals);
            } else {
                return together(visit, proposals);
            }
            return new Rearrangement(List.of(new Rearrangement.Step(visit, to == null ? now : to)));
        }

        /** A few visits that share people or a client go wherever each costs least, one after the other. */
        private Rearrangement cheapest(PlannedVisit visit) {
            List<PlannedVisit> gone = someWith(visit);
            var ledger = new Ledger(year.year());
            for (PlannedVisit other : year.visits()) {
                Arrangement there = other.getArrangement();
                if (there != null && !gone.contains(other)) {
                    ledger.place(there);
                }
            }
            var steps = new ArrayList<Rearrangement.Step>();
            for (PlannedVisit other : gone) {
                List<Options.Option> best = Options.best(year.year(), year.proposals(), ledger, other.visit(), 1);
                if (best.isEmpty() && other.getArrangement() != null) {
                    return new Rearrangement(List.of(new Rearrangement.Step(visit, visit.getArrangement())));
                }
                best.forEach(option -> {
                    ledger.place(option.arrangement());
                    steps.add(new Rearrangement.Step(other, option.arrangement()));
                });
            }
            return new Rearrangement(steps);
        }

        /** A visit and a few related ones in any order, but those that follow another last. */
        private List<PlannedVisit> someWith(PlannedVisit visit) {
            List<PlannedVisit> related = new ArrayList<>(movable);
            related.removeIf(other -> other == visit || !related(visit, other));
            Collections.shuffle(related, random);
            List<PlannedVisit> some =
                    new ArrayList<>(related.subList(0, Math.min(related.size(), 1 + random.nextInt(MOST_BESIDE))));
            some.add(random.nextInt(some.size() + 1), visit);
            some.sort(Comparator.comparing(other -> other.visit().follows() != null));
            return some;
        }

        private boolean related(PlannedVisit one, PlannedVisit other) {
            Arrangement here = one.getArrangement();
            Arrangement there = other.getArrangement();
            return one.visit().organisationId().equals(other.visit().organisationId())
                    || here != null
                            && there != null
                            && here.stays().stream()
                                    .anyMatch(stay -> there.sends(stay.auditor().id()));
        }

        /** Right before or after another visit of somebody of the team, or of the same client. */
        private @Nullable Arrangement beside(PlannedVisit visit, Arrangement now, Proposals proposals) {
            PlannedVisit other = year.visits().get(random.nextInt(year.visits().size()));
            Arrangement there = other.getArrangement();
            if (there == null || other == visit) {
                return null;
            }
            LocalDate start = year.year().calendar().lastOf(there.days().last().plusDays(1), 1);
            if (!year.year().starts(visit.visit()).contains(start)) {
                return null;
            }
            return Proposals.isSent(there.team(), visit.visit()) && random.nextBoolean()
                    ? year.year().arrange(visit.visit(), start, there.team())
                    : proposals.on(visit.visit(), start, occupied, random);
        }

        /** Takes days on which somebody is busy, and sends what is in the way elsewhere. */
        private Rearrangement pushing(PlannedVisit visit, Proposals proposals) {
            Arrangement to = proposals.anywhere(visit.visit(), proposals.onFile(), random);
            var steps = new ArrayList<Rearrangement.Step>();
            if (to == null) {
                return new Rearrangement(List.of(new Rearrangement.Step(visit, visit.getArrangement())));
            }
            steps.add(new Rearrangement.Step(visit, to));
            occupied.add(to);
            for (PlannedVisit other : movable) {
                Arrangement there = other.getArrangement();
                if (other != visit && there != null && clash(to, there)) {
                    occupied.remove(there);
                    Arrangement away = proposals.anywhere(other.visit(), occupied, random);
                    steps.add(new Rearrangement.Step(other, away));
                    occupied.add(there);
                }
            }
            occupied.remove(to);
            return new Rearrangement(steps);
        }

        /** One visit goes elsewhere, and those that belong close to it come after it, one by one: alone none of them would. */
        private Rearrangement together(PlannedVisit visit, Proposals proposals) {
            Arrangement to = proposals.anywhere(visit.visit(), occupied, random);
            var steps = new ArrayList<Rearrangement.Step>();
            if (to == null) {
                return new Rearrangement(List.of(new Rearrangement.Step(visit, visit.getArrangement())));
            }
            steps.add(new Rearrangement.Step(visit, to));
            occupied.add(to);
            List<DueVisit> near = year.year().together(visit.visit());
            Arrangement last = to;
            for (PlannedVisit other : near.isEmpty() ? List.<PlannedVisit>of() : movable) {
                Arrangement there = other.getArrangement();
                if (there != null && near.contains(other.visit())) {
                    occupied.remove(there);
                    Arrangement next = after(other, last, proposals);
                    occupied.add(there);
                    if (next != null) {
                        steps.add(new Rearrangement.Step(other, next));
                        last = next;
                    }
                }
            }
            occupied.remove(to);
            return new Rearrangement(steps);
        }

        /** On the next working day, by the same team if it may go and is neither too small nor too large, or by another that is free. */
        private @Nullable Arrangement after(PlannedVisit visit, Arrangement first, Proposals proposals) {
            LocalDate start = year.year().calendar().lastOf(first.days().last().plusDays(1), 1);
            if (!year.year().starts(visit.visit()).contains(start)) {
                return null;
            }
            Arrangement same = year.year().arrange(visit.visit(), start, first.team());
            return same.breaks() == 0 && Proposals.isSent(same.team(), visit.visit())
                    ? same
                    : proposals.on(visit.visit(), start, occupied, random);
        }

        private static boolean clash(Arrangement one, Arrangement other) {
            if (!one.days().overlaps(other.days())) {
                return false;
            }
            for (Stay stay : one.stays()) {
                if (other.sends(stay.auditor().id())) {
                    return true;
                }
            }
            return false;
        }
    }
}
