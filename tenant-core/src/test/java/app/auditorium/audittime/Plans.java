package app.auditorium.audittime;

import app.auditorium.audittime.NewAuditTime.Place;
import app.auditorium.audittime.NewAuditTime.Terms;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans as prose: {@code forOne(ISO_9001).central(100).site("Linkou", 30)}. */
final class Plans {

    private final List<Terms> terms = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private boolean sampling;
    private @Nullable String samplingReason;
    private @Nullable String integration;
    private @Nullable String integrationReason;
    private @Nullable String onSite;
    private @Nullable String onSiteWhy;
    private @Nullable List<Integer> abilities;
    private @Nullable Integer level;
    private @Nullable String remote;
    private @Nullable String remoteWhy;

    static Plans forOne(StandardId standard, @Nullable Complexity complexity, Adjustment... adjustments) {
        return new Plans().and(standard, complexity, adjustments);
    }

    Plans and(StandardId standard, @Nullable Complexity complexity, Adjustment... adjustments) {
        return and(standard, complexity, null, null, adjustments);
    }

    Plans and(
            StandardId standard,
            @Nullable Complexity complexity,
            @Nullable Complexity proposed,
            @Nullable String why,
            Adjustment... adjustments) {
        terms.add(new Terms(standard, List.of("17"), complexity, proposed, why, List.of(adjustments)));
        return this;
    }

    Plans central(long people) {
        places.add(place("Head office", true, true, false, people, 0, null));
        return this;
    }

    Plans site(String name, long people) {
        places.add(place(name, false, true, false, people, 0, null));
        return this;
    }

    Plans drawn(String name, long people, @Nullable String central) {
        places.add(place(name, false, true, true, people, 0, central));
        return this;
    }

    Plans left(String name, long people) {
        places.add(place(name, false, false, false, people, 0, null));
        return this;
    }

    Plans contractors(long people) {
        Place last = places.removeLast();
        places.add(place(last.name(), last.central(), last.visited(), last.drawn(), 20, people, null));
        return this;
    }

    Plans sampled(@Nullable String why) {
        sampling = true;
        samplingReason = why;
        return this;
    }

    Plans integrated(String percent, @Nullable String why) {
        integration = percent;
        integrationReason = why;
        return this;
    }

    Plans onSite(String days, @Nullable String why) {
        onSite = days;
        onSiteWhy = why;
        return this;
    }

    Plans remote(String days, @Nullable String why) {
        remote = days;
        remoteWhy = why;
        return this;
    }

    /** For how many of the standards each auditor is qualified. */
    Plans team(Integer... each) {
        abilities = List.of(each);
        return this;
    }

    /** How far the system is integrated, in percent. */
    Plans level(int percent) {
        level = percent;
        return this;
    }

    /** So many more at the last place, of so many hours a day. */
    Plans partTime(long people, long hours) {
        Place last = places.removeLast();
        var personnel = new ArrayList<@Nullable Headcount>(Objects.requireNonNull(last.personnel()));
        personnel.add(new Headcount(BigInteger.valueOf(people), BigDecimal.valueOf(hours)));
        places.add(new Place(
                last.siteId(),
                last.name(),
                last.central(),
                last.visited(),
                last.drawn(),
                personnel,
                last.contractors(),
                last.centralProcessesPercent(),
                last.repetitive()));
        return this;
    }

    /** So many of those at the last place do the same simple task. */
    Plans repetitive(long people, long counted, @Nullable String why) {
        Place last = places.removeLast();
        places.add(new Place(
                last.siteId(),
                last.name(),
                last.central(),
                last.visited(),
                last.drawn(),
                last.personnel(),
                last.contractors(),
                last.centralProcessesPercent(),
                new NewAuditTime.Repetitive(BigInteger.valueOf(people), BigInteger.valueOf(counted), why)));
        return this;
    }

    /** Determined by a person for more people than the table knows. */
    Plans beyond(String days, @Nullable String why) {
        Terms last = terms.removeLast();
        terms.add(new Terms(
                last.standard(),
                last.iafCodes(),
                last.complexity(),
                last.proposed(),
                last.complexityReason(),
                last.adjustments(),
                new BigDecimal(days),
                why));
        return this;
    }

    NewAuditTime wanted() {
        return new NewAuditTime(
                UUID.randomUUID(),
                List.of(UUID.randomUUID()),
                null,
                terms,
                places,
                sampling,
                samplingReason,
                integration == null ? null : new BigDecimal(integration),
                integrationReason,
                abilities,
                level,
                onSite == null ? null : new BigDecimal(onSite),
                onSiteWhy,
                remote == null ? null : new BigDecimal(remote),
                remoteWhy,
                null);
    }

    Outcome<PlannedTime> answer() {
        return answer(Questions.RULES);
    }

    Outcome<PlannedTime> answer(TimeRules rules) {
        return PlanCalculator.of(wanted(), rules);
    }

    PlannedTime time() {
        return answer().orThrow();
    }

    String refusal() {
        return Questions.refusal(answer());
    }

    private static Place place(
            String name,
            boolean central,
            boolean visited,
            boolean drawn,
            long people,
            long contractors,
            @Nullable String processes) {
        return new Place(
                null,
                name,
                central,
                visited,
                drawn,
                List.of(new Headcount(BigInteger.valueOf(people), BigDecimal.valueOf(8))),
                BigInteger.valueOf(contractors),
                processes == null ? null : new BigDecimal(processes),
                null);
    }
}
