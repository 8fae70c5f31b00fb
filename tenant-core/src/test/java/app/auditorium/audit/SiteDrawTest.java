package app.auditorium.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.SiteDraw.Known;
import app.auditorium.audit.SiteToVisit.Why;
import app.auditorium.audittime.NewAuditTime;
import app.auditorium.certification.AuditType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which sites an audit goes to (DOMAIN C-30 … C-34). */
class SiteDrawTest {

    private static final UUID CERTIFICATION = new UUID(7, 7);
    private static final LocalDate YEAR_1 = LocalDate.of(2026, 5, 4);

    private final Known office = new Known(new UUID(0, 100), true, null);
    private final List<Known> sites = Stream.concat(
                    IntStream.range(0, 25).mapToObj(i -> new Known(new UUID(0, i), false, null)), Stream.of(office))
            .toList();

    @Test
    void c30ASurveillanceVisitsSixTenthsOfTheRootAndTheCentralFunction() {
        assertThat(whys(draw(sites, true, AuditType.SURVEILLANCE, YEAR_1)))
                .containsExactly(Why.CENTRAL, Why.LONGEST, Why.LONGEST, Why.LOT);
        assertThat(whys(draw(sites, true, AuditType.RECERTIFICATION, YEAR_1)))
                .containsExactly(Why.CENTRAL, Why.LONGEST, Why.LONGEST, Why.LONGEST, Why.LOT);
        assertThat(whys(draw(sites, true, AuditType.STAGE_2, YEAR_1)))
                .containsExactly(Why.CENTRAL, Why.LONGEST, Why.LONGEST, Why.LONGEST, Why.LOT, Why.LOT);
    }

    @Test
    void c32TheLotFallsTheSameWayForOneAuditAndAnotherWayForAnother() {
        Set<UUID> drawn = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            LocalDate on = YEAR_1.plusMonths(i);
            assertThat(draw(sites, true, AuditType.SURVEILLANCE, on))
                    .isEqualTo(draw(sites, true, AuditType.SURVEILLANCE, on));
            draw(sites, true, AuditType.SURVEILLANCE, on).stream()
                    .filter(site -> site.why() == Why.LOT)
                    .forEach(site -> drawn.add(site.id()));
        }
        assertThat(drawn).hasSizeGreaterThan(8);
    }

    @Test
    void c34WithoutASampleASurveillanceVisitsThreeTenthsAndTheNextOneOthers() {
        List<SiteToVisit> first = draw(sites, false, AuditType.SURVEILLANCE, YEAR_1);
        List<Known> then = visited(sites, first, YEAR_1);
        List<SiteToVisit> second = draw(then, false, AuditType.SURVEILLANCE, YEAR_1.plusYears(1));
        List<SiteToVisit> third =
                draw(visited(then, second, YEAR_1.plusYears(1)), false, AuditType.SURVEILLANCE, YEAR_1.plusYears(2));

        assertThat(first).hasSize(1 + 8);
        assertThat(Stream.of(first, second, third)
                        .flatMap(List::stream)
                        .filter(site -> site.why() == Why.LONGEST)
                        .map(SiteToVisit::id))
                .as("nobody is visited twice while others wait")
                .hasSize(24)
                .doesNotHaveDuplicates();
        assertThat(whys(draw(sites, false, AuditType.RECERTIFICATION, YEAR_1)))
                .hasSize(26)
                .containsOnly(Why.CENTRAL, Why.ALL);
    }

    @Test
    void c34TheLotLeavesOutWhatTheAuditBeforeHasSeen() {
        Set<UUID> before = IntStream.range(0, 20).mapToObj(i -> new UUID(0, i)).collect(Collectors.toSet());
        List<Known> seen = sites.stream()
                .map(site -> before.contains(site.id()) ? site.visitedOn(YEAR_1) : site)
                .toList();

        for (int i = 0; i < 20; i++) {
            assertThat(draw(
                            seen,
                            true,
                            AuditType.SURVEILLANCE,
                            YEAR_1.plusYears(1).plusDays(i)))
                    .extracting(SiteToVisit::id)
                    .doesNotContainAnyElementsOf(before);
        }
    }

    @Test
    void c30TheInitialAuditGoesWhereItsTimeWasDetermined() {
        var time = time(
                true,
                List.of(
                        place(new UUID(0, 3), true, false),
                        place(new UUID(0, 4), false, false),
                        place(new UUID(0, 9), true, true)));

        assertThat(SiteDraw.of(sites, time, new SitesToVisit.Asked(CERTIFICATION, AuditType.STAGE_1, YEAR_1)))
                .extracting(site -> site.why() + " " + site.id().getLeastSignificantBits())
                .containsExactly("CENTRAL 100", "DETERMINED 3", "LOT 9");
    }

    @Test
    void noRuleChoosesForOneSiteOrForAnAuditThatHasAReasonOfItsOwn() {
        assertThat(draw(List.of(office), true, AuditType.SURVEILLANCE, YEAR_1)).isEmpty();
        assertThat(draw(sites, true, AuditType.SPECIAL, YEAR_1)).isEmpty();
    }

    private static List<Known> visited(List<Known> sites, List<SiteToVisit> chosen, LocalDate day) {
        Set<UUID> ids = chosen.stream().map(SiteToVisit::id).collect(Collectors.toSet());
        return sites.stream()
                .map(site -> ids.contains(site.id()) ? site.visitedOn(day) : site)
                .toList();
    }

    private static List<Why> whys(List<SiteToVisit> chosen) {
        return chosen.stream().map(SiteToVisit::why).toList();
    }

    private static List<SiteToVisit> draw(List<Known> sites, boolean sampling, AuditType type, LocalDate on) {
        return SiteDraw.of(sites, time(sampling, List.of()), new SitesToVisit.Asked(CERTIFICATION, type, on));
    }

    private static NewAuditTime.Place place(@Nullable UUID site, boolean visited, boolean drawn) {
        return new NewAuditTime.Place(site, "x", false, visited, drawn, List.of(), null, null, null);
    }

    private static NewAuditTime time(boolean sampling, List<NewAuditTime.Place> places) {
        return new NewAuditTime(
                null, List.of(), null, List.of(), places, sampling, null, null, null, null, null, null, null, null,
                null, null);
    }
}
