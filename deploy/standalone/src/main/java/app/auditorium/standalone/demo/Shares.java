package app.auditorium.standalone.demo;

import java.util.ArrayList;
import java.util.List;

/** Whole shares of a whole: proportional to weights, adding up exactly. */
record Shares(List<Integer> parts) {

    static Shares of(List<Integer> weights, int whole) {
        long total = Math.max(1, weights.stream().mapToLong(Integer::longValue).sum());
        var parts = new ArrayList<Integer>();
        long weighed = 0;
        long given = 0;
        for (int weight : weights) {
            weighed += weight;
            long upTo = weighed * whole / total;
            parts.add((int) (upTo - given));
            given = upTo;
        }
        return new Shares(List.copyOf(parts));
    }

    int of(int place) {
        return parts.get(place);
    }
}
