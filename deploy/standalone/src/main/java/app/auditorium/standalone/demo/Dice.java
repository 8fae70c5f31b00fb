package app.auditorium.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that falls the same way on every machine: each purpose has a sequence of its own, so that one does not disturb another. */
final class Dice {

    private final String purpose;
    private final Random random;
    private int ids;

    Dice(String purpose) {
        this.purpose = purpose;
        this.random = new Random(
                UUID.nameUUIDFromBytes(purpose.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The place of a weight, drawn as often as it weighs. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int drawn = random.nextInt(total);
        int place = 0;
        while (drawn >= weights[place]) {
            drawn -= weights[place++];
        }
        return place;
    }

    /** So many different ones, or all there are. */
    <T> List<T> some(int count, List<T> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** A number around the median with a long tail above it, as headcounts are. */
    int skewed(int median, double spread) {
        return Math.max(1, (int) Math.round(median * Math.exp(random.nextGaussian() * spread)));
    }

    UUID id() {
        return UUID.nameUUIDFromBytes((purpose + "#" + ids++).getBytes(StandardCharsets.UTF_8));
    }
}
