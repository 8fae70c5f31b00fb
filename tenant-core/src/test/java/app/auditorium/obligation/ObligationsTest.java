package app.auditorium.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.access.Members;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ObligationsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    AuditTimes times;

    @Autowired
    Obligations obligations;

    @Autowired
    DueWarnings warnings;

    @Autowired
    Members members;

    private Membership body;
    private UUID late;
    private UUID coming;

    @BeforeEach
    void aBodyWithALateSurveillanceAndOneThatComes() {
        body = tenants.certificationBody();
        files.accredit(body, StandardId.ISO_45001, "17");
        late = granted("Late Steel", TODAY.minusMonths(14));
        coming = granted("Coming Steel", TODAY.minusMonths(12).plusDays(25));
    }

    private UUID granted(String name, LocalDate decided) {
        UUID client = files.client(body, name);
        files.site(body, client, "Works");
        UUID id = Tenants.as(
                        body,
                        () -> certifications.record(new NewCertification(
                                client, StandardId.ISO_45001, List.of("17"), Complexity.HIGH, null)))
                .orThrow()
                .id();
        files.grant(body, id, decided);
        return id;
    }

    private List<DueItem> list(DueFilter filter) {
        return Tenants.as(body, () -> obligations.list(filter));
    }

    @Test
    void whatIsLateComesFirstAndStaysWhateverThePeriod() {
        assertThat(list(DueFilter.until(TODAY.plusDays(30))))
                .extracting(DueItem::certificationId, DueItem::late)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(late, true),
                        org.assertj.core.api.Assertions.tuple(coming, false));
        assertThat(list(new DueFilter(
                        TODAY.plusDays(27),
                        TODAY.plusDays(30),
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())))
                .extracting(DueItem::certificationId)
                .containsExactly(late);
    }

    @Test
    void eachAuditStandsWithTheDaysOfItsLatestCalculationOrThoseOfItsHeadCount() {
        Tenants.as(body, () -> times.record(times.draft(List.of(coming)).orElseThrow()))
                .orThrow();

        assertThat(list(DueFilter.until(TODAY.plusDays(30))))
                .extracting(DueItem::days, DueItem::daysDetermined)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(new BigDecimal("3.5"), false),
                        org.assertj.core.api.Assertions.tuple(new BigDecimal("3.5"), true));
    }

    @Test
    void c43_theSurveillanceOfOneStandardIsNoneOfAnother() {
        UUID client = Tenants.as(body, () -> certifications.details(late))
                .orElseThrow()
                .organisationId();
        files.accredit(body, StandardId.ISO_9001, "17");
        UUID quality = Tenants.as(
                        body,
                        () -> certifications.record(
                                new NewCertification(client, StandardId.ISO_9001, List.of("17"), null, null)))
                .orThrow()
                .id();
        files.grant(body, quality, TODAY.minusMonths(14));

        UUID lead = files.auditor(body, "林志明", StandardId.ISO_45001, "17");
        files.as(body, sql -> {
            UUID audit = UUID.randomUUID();
            sql.sql("""
                    insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                    values (?, ?, ?, 'ISO_45001', 'SURVEILLANCE', 'READY_FOR_DECISION', '{17}', ?, ?)""")
                    .params(audit, late, client, TODAY.minusDays(9), TODAY.minusDays(9))
                    .update();
            sql.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, 'LEAD_AUDITOR')")
                    .params(audit, lead)
                    .update();
        });

        assertThat(list(DueFilter.until(TODAY.plusDays(20))))
                .extracting(DueItem::certificationId)
                .containsExactly(quality);
    }

    @Test
    void filtersNarrowTheList() {
        var byCode = new DueFilter(
                null, TODAY.plusDays(30), false, List.of(), List.of("12"), List.of(), List.of(), List.of());
        var nobody = new DueFilter(
                null,
                TODAY.plusDays(30),
                false,
                List.of(),
                List.of("17"),
                List.of(),
                List.of(DueFilter.NOBODY),
                List.of());
        var lateOnly = new DueFilter(
                null, TODAY.plusDays(30), true, List.of(), List.of(), List.of(), List.of(), List.of(DueFilter.NOBODY));

        assertThat(list(byCode)).isEmpty();
        files.as(
                body,
                sql -> sql.sql("update organisation set county = 'TW-TXG' where name = 'Coming Steel'")
                        .update());
        assertThat(list(new DueFilter(
                        null,
                        TODAY.plusDays(30),
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("TW-TXG"))))
                .extracting(DueItem::certificationId)
                .containsExactly(coming);
        assertThat(list(nobody)).hasSize(2);
        assertThat(list(lateOnly)).extracting(DueItem::certificationId).containsExactly(late);
    }

    @Test
    void aWarningIsGivenOnceAtItsStepAndMailedToWhoPlansToday() {
        Membership colleague = tenants.colleague(body, null, Role.PLANNER);
        Membership left = tenants.colleague(body, null, Role.PLANNER);
        tenants.colleague(body, null, Role.DECISION_MAKER);
        Tenants.as(body, () -> members.end(left.id(), 0)).orThrow();
        int first = Tenants.as(body, warnings::warn);
        int second = Tenants.as(body, warnings::warn);

        assertThat(first).isEqualTo(1);
        assertThat(second).isZero();
        assertThat(Tenants.as(body, warnings::given)).containsValue(30).hasSize(1);
        files.as(body, sql -> {
            assertThat(sql.sql("select recipient from mail where tenant_id = current_tenant()")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder(body.email(), colleague.email());
            assertThat(sql.sql("select subject from mail where tenant_id = current_tenant() limit 1")
                            .query(String.class)
                            .single())
                    .isEqualTo("1 項即將到期");
        });
    }

    /** DOMAIN A.1: the largest step at 120 days, each once, the last kept until the day itself. */
    @Test
    void a04WarningsAreGivenAt120And90And60And30Days() {
        body = tenants.certificationBody();
        files.accredit(body, StandardId.ISO_45001, "17");
        var steps = new LinkedHashMap<UUID, @Nullable Integer>();
        List.of(121, 120, 91, 90, 61, 60, 31, 30, 0)
                .forEach(left -> steps.put(
                        granted("In " + left + " days", TODAY.plusDays(left).minusMonths(12)),
                        left > 120 ? null : left > 90 ? 120 : left > 60 ? 90 : left > 30 ? 60 : 30));

        assertThat(Tenants.as(body, warnings::warn)).isEqualTo(8);

        Map<String, Integer> given = Tenants.as(body, warnings::given);
        assertThat(given).hasSize(8);
        steps.forEach((certification, step) -> assertThat(given.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(certification.toString()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(step));
    }

    @Test
    void a71TheEndOfASuspensionIsDueAndWarnedOf() {
        UUID suspended = granted("Suspended Steel", TODAY.minusMonths(5));
        suspend(suspended, TODAY.minusMonths(5).plusDays(3));

        DueItem end = dueOf(suspended, DueItem.Kind.SUSPENSION);
        assertThat(end.due()).isEqualTo(TODAY.minusMonths(5).plusDays(3).plusMonths(6));
        assertThat(end.rule()).isEqualTo("A-71");
        assertThat(end.late()).isFalse();
        Tenants.as(body, warnings::warn);
        assertThat(Tenants.as(body, warnings::given)).containsKey(suspended + " SUSPENSION " + end.due());
    }

    @Test
    void a10TheEndOfTheTimeToRestoreIsDueAndWarnedOf() {
        UUID expired = granted("Expired Steel", TODAY.minusYears(3).minusMonths(4));
        files.as(
                body,
                sql -> sql.sql("update certification set state = 'EXPIRED' where id = ?")
                        .param(expired)
                        .update());

        DueItem end = dueOf(expired, DueItem.Kind.RESTORATION);
        assertThat(end.due())
                .isEqualTo(TODAY.minusYears(3)
                        .minusMonths(4)
                        .plusYears(3)
                        .minusDays(1)
                        .plusMonths(6));
        assertThat(end.rule()).isEqualTo("A-10");
        Tenants.as(body, warnings::warn);
        assertThat(Tenants.as(body, warnings::given)).containsKey(expired + " RESTORATION " + end.due());
    }

    @Test
    void a77ATransferIsDueSixMonthsAfterTheIssuingBodyCeasedOrWithItsCertificate() {
        UUID coming = granted("Transferred Steel", TODAY.minusMonths(2));
        transfer(coming, TODAY.minusMonths(5), TODAY.plusYears(1));
        assertThat(dueOf(coming, DueItem.Kind.TRANSFER).due())
                .isEqualTo(TODAY.minusMonths(5).plusMonths(6));
        files.as(
                body,
                sql -> sql.sql("update transfer_review set expires_on = ?")
                        .param(TODAY.plusDays(10))
                        .update());
        DueItem sooner = dueOf(coming, DueItem.Kind.TRANSFER);
        assertThat(sooner.due()).isEqualTo(TODAY.plusDays(10));
        assertThat(sooner.rule()).isEqualTo("A-77");
    }

    @Test
    void a04AnAuditThatIsPlannedAfterTheLimitLeavesItsSlotDueAndWarnedOf() {
        LocalDate limit = dueOf(coming, DueItem.Kind.SURVEILLANCE).due();
        UUID audit = planned(coming, limit);
        assertThat(list(DueFilter.until(TODAY.plusDays(40))))
                .extracting(DueItem::certificationId)
                .doesNotContain(coming);

        files.as(
                body,
                sql -> sql.sql("update audit set ends_on = ? where id = ?")
                        .params(limit.plusDays(1), audit)
                        .update());
        DueItem tooLate = dueOf(coming, DueItem.Kind.SURVEILLANCE);
        assertThat(tooLate.plannedUntil()).isEqualTo(limit.plusDays(1));
        assertThat(Tenants.as(body, () -> certifications.due(TODAY.plusDays(40))))
                .as("nobody plans it twice")
                .extracting(slot -> slot.certificationId())
                .doesNotContain(coming);
        Tenants.as(body, warnings::warn);
        assertThat(Tenants.as(body, warnings::given)).containsKey(coming + " SURVEILLANCE " + limit);
        UUID missed = planned(late, dueOf(late, DueItem.Kind.SURVEILLANCE).due());
        assertThat(dueOf(late, DueItem.Kind.SURVEILLANCE).plannedUntil())
                .as("planned in time and not held: " + missed)
                .isNotNull();
    }

    @Test
    void c43DaysOfCertificationsThatAreAuditedTogetherCountOnce() {
        DueItem one = list(DueFilter.until(TODAY.plusDays(30))).getFirst();
        UUID client = UUID.randomUUID();
        assertThat(DueItem.days(List.of(together(one, client, 3), together(one, client, 3), together(one, client, 3))))
                .isEqualTo(new BigDecimal("9"));
        assertThat(DueItem.days(List.of(together(one, client, 1), together(one, client, 1))))
                .isEqualTo(new BigDecimal("18"));
    }

    private static DueItem together(DueItem item, UUID client, int certifications) {
        return new DueItem(
                UUID.randomUUID(),
                client,
                item.organisation(),
                null,
                null,
                item.standard(),
                item.iafCodes(),
                DueItem.Kind.SURVEILLANCE,
                1,
                item.due(),
                "A-03",
                false,
                false,
                new BigDecimal("9"),
                true,
                certifications,
                null,
                null,
                null);
    }

    private DueItem dueOf(UUID certification, DueItem.Kind kind) {
        return list(DueFilter.until(TODAY.plusDays(119))).stream()
                .filter(item -> item.certificationId().equals(certification) && item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void suspend(UUID certification, LocalDate day) {
        files.as(body, sql -> {
            sql.sql("""
                    insert into certification_event (id, certification_id, seq, type, on_day, rule_set, state_before, state_after)
                    select gen_random_uuid(), ?, 1 + max(seq), 'SUSPENDED', ?, 'test', 'ACTIVE', 'SUSPENDED'
                    from certification_event where certification_id = ?""").params(certification, day, certification).update();
            sql.sql("update certification set state = 'SUSPENDED' where id = ?")
                    .param(certification)
                    .update();
        });
    }

    private void transfer(UUID certification, LocalDate ceased, LocalDate expires) {
        UUID file = UUID.randomUUID();
        files.as(body, sql -> {
            sql.sql("""
                    insert into decision_file (id, certification_id, organisation_id, matter)
                    select ?, id, organisation_id, 'TRANSFER_IN' from certification where id = ?""").params(file, certification).update();
            sql.sql("insert into transfer_review (file_id, body_ceased_on, expires_on) values (?, ?, ?)")
                    .params(file, ceased, expires)
                    .update();
        });
    }

    private UUID planned(UUID certification, LocalDate day) {
        UUID audit = UUID.randomUUID();
        UUID lead = files.auditor(body, "Lead " + audit, StandardId.ISO_45001, "17");
        files.as(body, sql -> {
            sql.sql("""
                    insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                    select ?, id, organisation_id, standard, 'SURVEILLANCE', 'PLANNED', '{17}', ?, ? from certification where id = ?""").params(audit, day, day, certification).update();
            sql.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, 'LEAD_AUDITOR')")
                    .params(audit, lead)
                    .update();
        });
        return audit;
    }

    @Test
    void theListGoesToAFile() {
        var file = new ByteArrayOutputStream();
        Tenants.as(body, () -> {
            obligations.export(DueFilter.until(TODAY.plusDays(30)), ExportFormat.CSV, file, Locale.TRADITIONAL_CHINESE);
            return 0;
        });

        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("Late Steel")
                .contains("追蹤稽核")
                .contains("逾期");
    }
}
