package app.auditorium.standalone.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Durations of repeated runs, in milliseconds. */
record Samples(double[] sorted) {

    /** Takes turns between two contestants, so that both meet the same machine; a tenth of the rounds warms up. */
    static Samples[] inTurns(int rounds, Callable<?> first, Callable<?> second) throws Exception {
        int warmUp = Math.max(1, rounds / 10);
        var taken = new double[2][rounds];
        for (int i = -warmUp; i < rounds; i++) {
            boolean firstGoesFirst = i % 2 == 0;
            double one = firstGoesFirst ? time(first) : 0;
            double two = time(second);
            one = firstGoesFirst ? one : time(first);
            if (i >= 0) {
                taken[0][i] = one;
                taken[1][i] = two;
            }
        }
        return new Samples[] {of(taken[0]), of(taken[1])};
    }

    private static Samples of(double[] taken) {
        var sorted = taken.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    private static double time(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    double p95() {
        return sorted[(int) (sorted.length * 0.95)];
    }
}
