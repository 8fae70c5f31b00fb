package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** How many sites of a multi-site organisation are visited, by whole numbers only (DOMAIN C-30 … C-34). */
public final class SiteSampleCalculator {

    private SiteSampleCalculator() {}

    public static Outcome<SiteSample> of(SiteSampleQuestion question) {
        var checks = new Checks().filledIn("", question);
        BigInteger sites = Figures.whole(checks, "sites", question.sites(), false, 1);
        SampleEvent event = question.event();
        Boolean allowed = question.samplingAllowed();
        if (checks.refuse() || event == null || allowed == null) {
            return Outcome.refused(checks.problems());
        }
        return Outcome.done(sample(sites, event, allowed));
    }

    /** How many of so many sites that are alike an initial audit visits, besides the central function (C-30). */
    public static int initial(int sites) {
        return sample(BigInteger.valueOf(sites), SampleEvent.INITIAL, true)
                .sites()
                .intValueExact();
    }

    /** Of so many sites without the central function; {@code allowed} whether they are alike enough for a sample. */
    public static SiteSample sample(BigInteger sites, SampleEvent event, boolean allowed) {
        return allowed ? some(sites, event) : all(sites, event);
    }

    private static SiteSample some(BigInteger sites, SampleEvent event) {
        int tenths = switch (event) {
            case INITIAL -> 10;
            case SURVEILLANCE -> 6;
            case RECERTIFICATION -> 8;
        };
        BigInteger visited = rootShare(sites, tenths);
        BigInteger random = shareUp(visited, 1, 4);
        var steps = new ArrayList<Step>();
        steps.add(Step.of(
                "C-30",
                event == SampleEvent.INITIAL ? "sample" : "sample-share",
                sites.toString(),
                visited.toString(),
                "0." + tenths));
        steps.add(Step.of("C-32", "random", visited.toString(), random.toString()));
        steps.add(Step.of("C-30", "central-function"));
        return new SiteSample(visited, random, true, List.copyOf(steps));
    }

    private static SiteSample all(BigInteger sites, SampleEvent event) {
        BigInteger visited = event == SampleEvent.SURVEILLANCE ? shareUp(sites, 3, 10) : sites;
        return new SiteSample(
                visited,
                BigInteger.ZERO,
                true,
                List.of(
                        event == SampleEvent.SURVEILLANCE
                                ? Step.of("C-34", "third-of-sites", sites.toString(), visited.toString())
                                : Step.of("C-34", "all-sites", sites.toString()),
                        Step.of("C-30", "central-function")));
    }

    /** ⌈t/10 · √x⌉: the smallest n with n² ≥ t² x / 100. */
    private static BigInteger rootShare(BigInteger sites, int tenths) {
        BigInteger square = shareUp(sites, (long) tenths * tenths, 100);
        BigInteger root = square.sqrt();
        return root.multiply(root).equals(square) ? root : root.add(BigInteger.ONE);
    }

    /** ⌈x · n / d⌉ */
    private static BigInteger shareUp(BigInteger number, long numerator, long denominator) {
        BigInteger[] parts =
                number.multiply(BigInteger.valueOf(numerator)).divideAndRemainder(BigInteger.valueOf(denominator));
        return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    }
}
