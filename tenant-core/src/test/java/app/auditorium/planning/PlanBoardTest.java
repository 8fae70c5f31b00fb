package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.Reason;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewAudit;
import app.auditorium.audit.SiteToVisit;
import app.auditorium.audit.SiteToVisit.Why;
import app.auditorium.audit.SitesToVisit;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import app.auditorium.testing.Tenants;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a planner asks of the board and does there by hand. */
class PlanBoardTest extends YearOfABody {

    @Autowired
    PlanBoard board;

    @Autowired
    PlanMoves moves;

    @Autowired
    ReasonTable reasons;

    @Autowired
    Audits audits;

    @Autowired
    SitesToVisit sitesToVisit;

    @Test
    void aVisitThatWasTakenOffIsNotSaidToBeImpossible() {
        PlanRow plan = made(1);
        VisitRow visit = visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        Tenants.as(
                body,
                () -> moves.takeOff(plan.id(), visit.id(), visit.version()).orThrow());

        Explanation.Obstacle obstacle = Objects.requireNonNull(Tenants.as(
                        body, () -> board.explain(plan.id(), visit.id()).orElseThrow())
                .obstacle());

        assertThat(obstacle.reason().key()).isEqualTo("obstacle.none");
        assertThat(obstacle.nearest()).isNotNull();
    }

    @Test
    void aVisitGoesFromSiteToSiteOfItsCertificationAndAnAuditToItsOwn() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        UUID store = files.site(body, visit.organisationId(), "Store");
        UUID office = files.site(body, visit.organisationId(), "Office");
        files.as(body, sql -> {
            sql.sql("update auditor set home_latitude = 25.04, home_longitude = 121.56")
                    .update();
            sql.sql("update site set latitude = 24.15, longitude = 120.67").update();
            sql.sql("update site set latitude = 22.63, longitude = 120.30, central_function = true where id = ?")
                    .param(office)
                    .update();
            sql.sql("delete from certified_site where certification_id = ?")
                    .param(visit.certificationId())
                    .update();
            sql.sql("""
                                insert into certified_site (certification_id, site_id, name)
                                select ?, id, name from site where organisation_id = ? and id <> ?""")
                    .params(visit.certificationId(), visit.organisationId(), store)
                    .update();
        });

        assertThat(sites(plan, visit)).containsExactly("Office", "Plant", "home");

        UUID audit = Tenants.as(body, () -> {
            plans.accept(plan.id(), Map.of(visit.id(), visit.version())).orThrow();
            return now(plan, visit).audit();
        });
        files.as(body, sql -> {
            sql.sql("delete from audit_site where audit_id = ? and site_id = ?")
                    .params(audit, office)
                    .update();
            sql.sql("update audit set version = version + 1 where id = ?")
                    .param(audit)
                    .update();
        });

        assertThat(sites(plan, visit)).containsExactly("Plant");
    }

    /** Nine sites: a surveillance goes to the central function and two, one of them drawn by lot. */
    @Test
    void c30AVisitOfASampledCertificationGoesToTheCentralFunctionTheLongestUnvisitedAndOneByLot() {
        var chain = aChain();
        UUID certification = chain.certification;
        UUID office = chain.office;
        List<UUID> stores = chain.stores;
        scheduled(certification, AuditType.STAGE_2, LocalDate.now().minusMonths(9), chen, stores.subList(1, 8));

        PlanRow plan = made(1);
        VisitRow visit = of(plan, certification);

        assertThat(visit.sites()).extracting(VisitRow.Site::why).containsExactly(Why.CENTRAL, Why.LONGEST, Why.LOT);
        assertThat(visit.sites().get(0).name()).isEqualTo("Office");
        assertThat(visit.sites().get(1).name()).as("no audit went there yet").isEqualTo("Store 0");
        assertThat(visit.sites().get(1).lastVisited()).isNull();
        assertThat(visit.sites().get(2).lastVisited()).isEqualTo(LocalDate.now().minusMonths(9));
        assertThat(of(made(1), certification).sites())
                .as("the lot falls the same way again")
                .isEqualTo(visit.sites());
        assertThat(visits(plan).stream().filter(row -> !row.certificationId().equals(certification)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.sites()).isEmpty());

        UUID other = stores.subList(1, 8).stream()
                .filter(store ->
                        visit.sites().stream().noneMatch(site -> site.id().equals(store)))
                .findFirst()
                .orElseThrow();
        Set<UUID> wanted = Set.of(office, stores.getFirst(), other);
        VisitRow elsewhere = Tenants.as(
                body,
                () -> moves.goTo(plan.id(), visit.id(), visit.version(), wanted).orThrow());

        assertThat(elsewhere.sites())
                .extracting(VisitRow.Site::why)
                .containsExactlyInAnyOrder(Why.CENTRAL, Why.LONGEST, Why.CHOSEN);
        assertThat(elsewhere.sites()).extracting(VisitRow.Site::id).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(Tenants.as(body, () -> moves.goTo(plan.id(), visit.id(), visit.version(), Set.of(office))))
                .as("who saw it before it changed is told so")
                .isInstanceOf(Outcome.Stale.class);
        assertThat(Tenants.as(
                        body, () -> moves.goTo(plan.id(), visit.id(), elsewhere.version(), Set.of(UUID.randomUUID()))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Tenants.as(
                        body, () -> moves.goTo(plan.id(), visit.id(), elsewhere.version(), Set.of(stores.getFirst()))))
                .as("the central function is audited each time (C-30)")
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Problem) refused.problems().getFirst()).key())
                                .isEqualTo("problem.plan.central"));

        UUID audit = Tenants.as(body, () -> {
            plans.accept(plan.id(), Map.of(visit.id(), elsewhere.version())).orThrow();
            return now(plan, visit).audit();
        });
        files.as(
                body,
                sql -> assertThat(sql.sql("select site_id from audit_site where audit_id = ?")
                                .param(audit)
                                .query(UUID.class)
                                .set())
                        .isEqualTo(wanted));
        assertThat(now(plan, visit).sites()).hasSize(3);
    }

    @Test
    void c30TheSitesOfAnAuditThatIsPlannedByHandAreProposedBySampleAndAllOfThemWhereNoneIsNamed() {
        var chain = aChain();
        List<SiteToVisit> proposed = Tenants.as(
                body,
                () -> sitesToVisit.of(
                        certifications.details(chain.certification).orElseThrow(), AuditType.SURVEILLANCE));
        assertThat(proposed).extracting(SiteToVisit::why).containsExactly(Why.CENTRAL, Why.LONGEST, Why.LOT);
        assertThat(proposed.getFirst().id()).isEqualTo(chain.office);

        AuditDetails nowhere = planned(chain.certification, monday(FIRST.plusWeeks(2)), null);
        AuditDetails named = planned(chain.certification, monday(FIRST.plusWeeks(4)), List.of(chain.office));

        assertThat(nowhere.sites()).hasSize(9);
        assertThat(named.sites()).extracting(AuditDetails.Site::id).containsExactly(chain.office);
    }

    private record Chain(UUID certification, UUID office, List<UUID> stores) {}

    /** Certified eight months ago, its audit time determined on an office and eight stores. */
    private Chain aChain() {
        UUID client = files.client(body, "Chain");
        UUID certification = certification(client, "17");
        UUID office = files.site(body, client, "Office");
        List<UUID> stores = IntStream.range(0, 8)
                .mapToObj(i -> files.site(body, client, "Store " + i))
                .toList();
        files.grant(body, certification, LocalDate.now().minusMonths(8));
        files.determined(body, certification, office, stores);
        return new Chain(certification, office, stores);
    }

    private AuditDetails planned(UUID certification, LocalDate day, @Nullable List<UUID> sites) {
        return Tenants.as(
                body,
                () -> audits.plan(new NewAudit(
                                certification,
                                AuditType.SURVEILLANCE,
                                null,
                                List.of("17"),
                                day,
                                day,
                                sites,
                                chen,
                                List.of(),
                                null))
                        .orThrow());
    }

    private VisitRow of(PlanRow plan, UUID certification) {
        return visits(plan).stream()
                .filter(row -> row.certificationId().equals(certification) && row.type() == AuditType.SURVEILLANCE)
                .min(Comparator.comparing(VisitRow::due))
                .orElseThrow();
    }

    private void scheduled(UUID certification, AuditType type, LocalDate day, UUID lead, List<UUID> sites) {
        scheduled(certification, type, day, lead);
        files.as(
                body,
                sql -> sites.forEach(
                        site -> sql.sql("""
                                insert into audit_site (audit_id, site_id) select id, ? from audit where certification_id = ?""").params(site, certification).update()));
    }

    private List<String> sites(PlanRow plan, VisitRow visit) {
        return Tenants.as(body, () -> board.explain(plan.id(), visit.id()).orElseThrow())
                .ways()
                .getFirst()
                .legs()
                .stream()
                .map(leg -> Objects.requireNonNullElse(leg.site(), "home"))
                .toList();
    }

    @Test
    void whoLacksTheAreaIsToldWhomToTakeAlong() {
        files.absence(body, lin, FIRST, LAST);
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        UUID wang = files.auditor(body, "王大明", StandardId.ISO_45001, "28");
        UUID li = files.auditor(body, "李小美", StandardId.ISO_9001, "28");
        files.auditor(body, "黃文華", StandardId.ISO_45001, "17");

        Reason along = unlock(plan, visit, wang);

        assertThat(along.text(Locale.ENGLISH))
                .matches("a competence of 王大明 for ISO 45001 in IAF 17 on record,"
                        + " or 黃文華 taken along as technical expert \\(cost [+−][\\d,]+ points\\)");
        assertThat(along.text(Locale.TRADITIONAL_CHINESE))
                .matches("為王大明登錄 ISO 45001 IAF 17 的適任性，或由黃文華以技術專家身分同行（成本 [+−][\\d,]+ 點）");
        assertThat(unlock(plan, visit, li).text(Locale.ENGLISH))
                .isEqualTo("a competence of 李小美 for ISO 45001 in IAF 17 on record");
    }

    @Test
    void whoIsAwayAndLacksAnAreaThatTheOthersKnowNeedsNothingButAnotherDay() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        UUID wang = files.auditor(body, "王大明", StandardId.ISO_45001, "28");
        files.absence(body, wang, visit.start(), visit.end());
        files.as(body, sql -> {
            sql.sql("update plan_visit set team = ? where id = ?")
                    .params(new String[] {"LEAD_AUDITOR " + chen, "AUDITOR " + lin}, visit.id())
                    .update();
            sql.sql("update plan set version = version + 1 where id = ?")
                    .param(plan.id())
                    .update();
        });

        Explanation.NotGoing away = explained(plan, visit).others().stream()
                .filter(one -> one.auditorId().equals(wang))
                .findFirst()
                .orElseThrow();

        assertThat(away.reasons()).extracting(Reason::rule).contains("A-42", "G.2");
        assertThat(away.unlock())
                .singleElement()
                .satisfies(day -> assertThat(day.key()).isEqualTo("unlock.day-and-cost"));
        LocalDate to = (LocalDate) away.unlock().getFirst().args().getFirst();
        assertThat(Tenants.as(body, () -> board.ask(plan.id(), visit.id(), to, lin, wang))
                        .orElseThrow()
                        .breaks())
                .isEmpty();
    }

    @Test
    void whoCouldGoInsteadIsSaidOfAVisitThatCannotStandAnyMoreToo() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        UUID goes = visit.team().getFirst().auditorId();
        UUID wang = files.auditor(body, "王大明", StandardId.ISO_45001, "17");
        files.absence(body, goes, visit.start(), visit.end());

        Explanation explanation = explained(plan, visit);

        assertThat(explanation.breaks()).isNotEmpty();
        assertThat(explanation.others())
                .filteredOn(other -> other.auditorId().equals(wang))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.could()).isTrue();
                    assertThat(other.instead()).isNotNull();
                    assertThat(other.points()).isNotNull();
                });
    }

    private Reason unlock(PlanRow plan, VisitRow visit, UUID auditor) {
        return explained(plan, visit).others().stream()
                .filter(one -> one.auditorId().equals(auditor))
                .flatMap(one -> one.unlock().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWouldHaveToChangeForAnAuditorIsTrueAndSaysWhatItCosts() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        UUID goes = visit.team().getFirst().auditorId();
        UUID other = goes.equals(lin) ? chen : lin;
        files.absence(body, other, visit.start(), visit.end());

        Explanation.NotGoing away = explained(plan, visit).others().stream()
                .filter(one -> one.auditorId().equals(other))
                .findFirst()
                .orElseThrow();
        Reason day = away.unlock().getFirst();

        assertThat(away.unlock()).hasSize(1);
        assertThat(day.text(Locale.ENGLISH))
                .matches("beginning on \\d{4}-\\d\\d-\\d\\d, \\d+ days? (earlier|later) \\(cost [+−][\\d,]+ points\\)");
        assertThat(day.text(Locale.TRADITIONAL_CHINESE)).matches("改自 [-\\d]+ 開始（(提前|延後) \\d+ 天，成本 [+−][\\d,]+ 點）");
        VisitRow moved = Tenants.as(
                body,
                () -> moves.move(
                                plan.id(),
                                visit.id(),
                                now(plan, visit).version(),
                                (LocalDate) day.args().getFirst(),
                                goes,
                                other)
                        .orThrow());
        assertThat(moved.team()).extracting(VisitRow.Member::auditorId).containsExactly(other);
        assertThat(Tenants.as(body, () -> board.broken(plan.id()))).doesNotContainKey(visit.id());
    }

    @Test
    void aVisitForWhichNobodyIsFreeSaysInWhichWeeksAndWhenItIsPossible() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        Tenants.as(
                body,
                () -> moves.takeOff(plan.id(), visit.id(), visit.version()).orThrow());
        files.absence(body, lin, FIRST.plusDays(31), visit.due());
        files.absence(body, chen, FIRST, visit.due());

        Explanation.Obstacle obstacle =
                Objects.requireNonNull(explained(plan, visit).obstacle());

        assertThat(obstacle.reason().text(Locale.ENGLISH))
                .matches("None of the 2 auditors for ISO 45001 who may lead is free with a team for IAF 17 "
                        + "between [-\\d]+ and [-\\d]+ \\(weeks? \\d+( of \\d+)? to (week )?\\d+( of \\d+)?\\)\\.");
        assertThat(obstacle.reason().text(Locale.TRADITIONAL_CHINESE))
                .matches(
                        "[-\\d]+ 至 [-\\d]+（(\\d+ 年)?第 \\d+ (週)?至 (\\d+ 年第 )?\\d+ 週）期間，可主導 ISO 45001 的 2 位稽核員，都無法與具備 IAF 17 的小組同時排出空檔。");
        assertThat(Objects.requireNonNull(obstacle.nearest()).start()).isAfter(visit.due());

        UUID client = visit.organisationId();
        List.of(lin, chen).forEach(auditor -> files.advised(body, client, auditor, LocalDate.now()));
        assertThat(Objects.requireNonNull(explained(plan, visit).obstacle())
                        .reason()
                        .text(Locale.TRADITIONAL_CHINESE))
                .isEqualTo("可主導 ISO 45001 的 2 位稽核員都不能派往此客戶：客戶異議、利益衝突或已離職。");
    }

    private Explanation explained(PlanRow plan, VisitRow visit) {
        return Tenants.as(body, () -> board.explain(plan.id(), visit.id()).orElseThrow());
    }

    @Test
    void whatNobodyMayLeadStaysOutAndSaysWhy() {
        certification(files.client(body, "Chemicals"), "28");
        PlanRow plan = made(1);

        List<VisitRow> unplaced =
                visits(plan).stream().filter(visit -> !visit.isPlaced()).toList();
        assertThat(unplaced)
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(visit.iafCodes()).contains("28"));
        Explanation explanation = Tenants.as(
                body, () -> board.explain(plan.id(), unplaced.getFirst().id()).orElseThrow());
        assertThat(Objects.requireNonNull(explanation.obstacle()).reason().rule())
                .isEqualTo("A-42");
    }

    @Test
    void anAuditorWhoIsAwayIsExplainedWithTheNextDayOnWhichHeIsFree() {
        PlanRow plan = made(1);
        // the surveillance with the most room, so that there are other days for it
        VisitRow early = visits(plan).stream()
                .filter(visit -> visit.type() == AuditType.SURVEILLANCE)
                .filter(visit -> visit.start() != null && visit.start().isBefore(FIRST.plusDays(25)))
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();

        Explanation explanation =
                Tenants.as(body, () -> board.explain(plan.id(), early.id()).orElseThrow());

        assertThat(explanation.breaks()).isEmpty();
        assertThat(explanation.others())
                .filteredOn(other -> other.auditorId().equals(lin))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.could()).isFalse();
                    assertThat(other.reasons())
                            .extracting(reason -> reason.rule())
                            .contains("G.2");
                });
        assertThat(explanation.best())
                .isNotEmpty()
                .allSatisfy(best -> assertThat(best.team()).isNotEmpty());
    }

    @Test
    void aVisitIsMovedByHandOnlyWhereTheRulesAllowIt() {
        PlanRow plan = made(1);
        // the one with the most room, so that there are other places for it
        VisitRow visit = visits(plan).stream()
                .filter(v -> v.start() != null && v.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();

        Outcome<VisitRow> tooLate = Tenants.as(
                body,
                () -> moves.move(
                        plan.id(), visit.id(), visit.version(), visit.due().plusDays(10), null, null));
        assertThat(tooLate).isInstanceOf(Outcome.Refused.class);
        LiveAnswer answer = Tenants.as(
                body,
                () -> board.ask(plan.id(), visit.id(), visit.due().plusDays(10), null, null)
                        .orElseThrow());
        assertThat(answer.breaks()).extracting(reason -> reason.rule()).contains(visit.rule());

        Proposal other =
                Tenants.as(body, () -> board.best(plan.id(), visit.id(), 3)).getFirst();
        VisitRow moved = Tenants.as(
                body,
                () -> moves.take(plan.id(), visit.id(), visit.version(), other).orThrow());
        assertThat(moved.start()).isEqualTo(other.start());
        assertThat(moved.pinned()).isTrue();
    }

    @Test
    void aDayBehindTheDueDayIsSaidToBeLateByTheRuleOfTheWindow() {
        PlanRow plan = made(1);
        VisitRow open = visits(plan).stream()
                .filter(visit -> visit.type() == AuditType.STAGE_2)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        VisitRow limited = visits(plan).stream()
                .filter(visit -> visit.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        Tenants.as(
                body, () -> moves.takeOff(plan.id(), open.id(), open.version()).orThrow());
        Tenants.as(
                body,
                () -> moves.takeOff(plan.id(), limited.id(), limited.version()).orThrow());
        LocalDate late = monday(open.due().plusDays(30));

        LiveAnswer soft = Tenants.as(
                body, () -> board.ask(plan.id(), open.id(), late, null, null).orElseThrow());
        LiveAnswer hard = Tenants.as(
                body,
                () -> board.ask(plan.id(), limited.id(), monday(limited.due().plusDays(30)), null, null)
                        .orElseThrow());

        assertThat(soft.allowed()).isTrue();
        assertThat(soft.team()).isNotEmpty();
        assertThat(soft.drawbacks()).anySatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo(open.rule());
            assertThat(reason.args()).containsExactly(ChronoUnit.DAYS.between(open.due(), soft.end()), open.due());
        });
        assertThat(hard.breaks()).anySatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo(limited.rule());
            assertThat(reason.args())
                    .containsExactly(limited.due(), ChronoUnit.DAYS.between(limited.due(), hard.end()));
        });
        assertThat(hard.drawbacks()).isEmpty();
    }

    @Test
    void aVisitThatIsNotPlacedIsLedByThoseInWhoseRowsItIsPut() {
        PlanRow plan = made(1);
        VisitRow visit = visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        VisitRow waiting = Tenants.as(
                body,
                () -> moves.takeOff(plan.id(), visit.id(), visit.version()).orThrow());
        int before = daysOf(plan, chen);
        LocalDate from = visit.windowFrom().isAfter(FIRST) ? visit.windowFrom() : FIRST;
        List<PlanBoard.Place> weeks = IntStream.range(0, 12)
                .mapToObj(week -> new PlanBoard.Place(monday(from).plusWeeks(week), chen))
                .toList();

        LiveAnswer may = Tenants.as(body, () -> board.ask(plan.id(), visit.id(), null, weeks)).stream()
                .flatMap(Optional::stream)
                .filter(LiveAnswer::allowed)
                .findFirst()
                .orElseThrow();
        VisitRow placed = Tenants.as(
                body,
                () -> moves.move(plan.id(), visit.id(), waiting.version(), may.start(), null, chen)
                        .orThrow());

        assertThat(placed.start()).isEqualTo(may.start());
        assertThat(placed.team()).isEqualTo(may.team());
        assertThat(placed.team().getFirst().auditorId()).isEqualTo(chen);
        assertThat(daysOf(plan, chen)).isGreaterThan(before);
    }

    private int daysOf(PlanRow plan, UUID auditor) {
        return Tenants.as(body, () -> board.loads(plan.id())).get(auditor).days().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
