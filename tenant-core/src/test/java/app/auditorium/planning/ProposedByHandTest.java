package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.audit.NewAudit;
import app.auditorium.audit.Workloads;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.CalendarMails.Entry;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Refusals;
import app.auditorium.testing.Tenants;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** An audit that no plan made: client and team hear of it as they hear of a plan's, by one entry that their calendars keep. */
@CoreTest
class ProposedByHandTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));
    private static final LocalDate MONDAY = LocalDate.now().plusDays(30).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    @Qualifier("jobs") DatabaseRole jobs;

    @Autowired
    Audits audits;

    @Autowired
    AuditConduct conduct;

    @Autowired
    RemindClient remind;

    @Autowired
    Workloads workloads;

    @Autowired
    HouseRules houseRules;

    private Membership body;
    private UUID lin;
    private UUID chen;
    private UUID certification;
    private UUID plant;

    @BeforeEach
    void aClientOfTwoSites() {
        body = tenants.certificationBody(Role.ADMINISTRATOR, Role.PLANNER);
        files.accredit(body, StandardId.ISO_45001, "17");
        lin = files.auditor(body, "林志明", StandardId.ISO_45001, "17");
        chen = files.auditor(body, "陳怡君", StandardId.ISO_45001, "17");
        UUID client = files.client(body, "Client");
        plant = files.site(body, client, "Plant");
        UUID store = files.site(body, client, "Store");
        files.as(body, sql -> {
            sql.sql("update site set address = name where id = any (?)")
                    .param(new UUID[] {plant, store})
                    .update();
            sql.sql(
                            "insert into contact (id, organisation_id, name, email) values (gen_random_uuid(), ?, '聯絡人', 'contact@example.test')")
                    .param(client)
                    .update();
        });
        certification = as(() -> certifications.record(
                        new NewCertification(client, StandardId.ISO_45001, List.of("17"), Complexity.LOW, null)))
                .id();
        files.grant(body, certification, LocalDate.now().minusMonths(8));
    }

    @Test
    void a40ItIsProposedConfirmedMovedAndCalledOffByOneAndTheSameEntry() {
        AuditDetails planned = as(() -> audits.plan(wanted(lin)));
        assertThat(newest(planned)).isEmpty();

        AuditDetails proposed = as(() -> conduct.proposeTeam(planned.id(), planned.version()));
        Map<String, Entry> asked = newest(planned);
        assertThat(asked).containsOnlyKeys("contact@example.test", mailOf(lin));
        assertThat(asked.values()).extracting(Entry::status).containsOnly("TENTATIVE");

        AuditDetails confirmed = as(() -> conduct.recordAcceptance(proposed.id(), proposed.version()));
        Map<String, Entry> certain = newest(planned);
        assertThat(certain.values()).extracting(Entry::status).containsOnly("CONFIRMED");
        follows(certain, asked);

        AuditDetails smaller =
                as(() -> audits.change(confirmed.id(), confirmed.version(), wanted(lin, List.of(plant))));
        Map<String, Entry> elsewhere = newest(planned);
        assertThat(elsewhere.values()).extracting(Entry::place).containsOnly("Plant");
        follows(elsewhere, certain);

        AuditDetails moved = as(() -> audits.change(
                smaller.id(),
                smaller.version(),
                smaller.asWanted().on(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1)).with(chen, lin)));
        assertThat(newest(planned)).as("the client is asked first").isEqualTo(elsewhere);
        AuditDetails again = as(() -> conduct.proposeTeam(moved.id(), moved.version()));
        Map<String, Entry> later = newest(planned);
        assertThat(later).containsOnlyKeys("contact@example.test", mailOf(lin), mailOf(chen));
        assertThat(later.get(mailOf(lin)).method()).isEqualTo("CANCEL");
        assertThat(later.get(mailOf(chen)).method()).isEqualTo("REQUEST");
        follows(later, elsewhere);

        as(() -> conduct.cancel(again.id(), again.version(), "The plant is flooded."));
        Map<String, Entry> gone = newest(planned);
        assertThat(gone.values()).extracting(Entry::method).containsOnly("CANCEL");
        assertThat(gone.values())
                .allSatisfy(entry ->
                        assertThat(entry.calendar().validate().getEntries()).isEmpty());
    }

    /** One who is in the body's file as a contact and in charge of the workspace, a contact beside, and an administrator beside. */
    @Test
    void aClientWithAWorkspaceGetsEachThingInOneMailThatHasTheEntry() {
        Membership company = tenants.clientCompany(Role.ADMINISTRATOR);
        Membership colleague = tenants.colleague(company, null, Role.ADMINISTRATOR);
        files.as(body, sql -> {
            sql.sql("update organisation set client_tenant_id = ?")
                    .param(company.tenantId())
                    .update();
            sql.sql("""
                            insert into contact (id, organisation_id, name, email)
                            select gen_random_uuid(), id, '負責人', ? from organisation""").param(company.email().toUpperCase(Locale.ROOT)).update();
        });

        AuditDetails planned = as(() -> audits.plan(wanted(lin)));
        AuditDetails proposed = as(() -> conduct.proposeTeam(planned.id(), planned.version()));
        Map<String, Entry> asked = arrived(company, planned, 1);
        assertThat(asked).containsOnlyKeys(company.email(), colleague.email());
        assertThat(asked.values()).allSatisfy(entry -> {
            assertThat(entry.method()).isEqualTo("REQUEST");
            assertThat(entry.status()).isEqualTo("TENTATIVE");
            assertThat(entry.attendee()).isEqualTo("mailto:" + entry.recipient());
            assertThat(entry.calendar().validate().getEntries()).isEmpty();
        });
        assertThat(mail(company)).allSatisfy(text -> assertThat(text).contains("http://localhost:8080/"));
        assertThat(newest(planned)).containsOnlyKeys("contact@example.test", mailOf(lin));

        AuditDetails confirmed = as(() -> conduct.recordAcceptance(proposed.id(), proposed.version()));
        Map<String, Entry> certain = arrived(company, planned, 2);
        assertThat(certain.values()).extracting(Entry::status).containsOnly("CONFIRMED");
        follows(certain, asked);

        AuditDetails moved = as(() -> audits.change(
                confirmed.id(),
                confirmed.version(),
                confirmed.asWanted().on(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1))));
        AuditDetails again = as(() -> conduct.proposeTeam(moved.id(), moved.version()));
        Map<String, Entry> later = arrived(company, planned, 3);
        follows(later, certain);

        as(() -> conduct.cancel(again.id(), again.version(), "The plant is flooded."));
        Map<String, Entry> gone = arrived(company, planned, 4);
        assertThat(gone.values()).extracting(Entry::method).containsOnly("CANCEL");
        follows(gone, later);
        assertThat(newest(planned)).containsOnlyKeys("contact@example.test", mailOf(lin));
    }

    /** What the company's administrators have once each has so many. */
    private Map<String, Entry> arrived(Membership company, AuditDetails audit, int each) {
        await().untilAsserted(() -> assertThat(mail(company)).hasSize(2 * each));
        return new CalendarMails(jobs, company).latest(audit.id());
    }

    /** All mail, whether it has an entry or not. */
    private List<String> mail(Membership of) {
        return jobs.call(sql -> sql.sql("select body from mail where tenant_id = ?")
                .param(of.tenantId())
                .query(String.class)
                .list());
    }

    @Test
    void whatIsEnteredWhenItIsOverIsNoAppointment() {
        LocalDate past = LocalDate.now().minusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        AuditDetails planned = as(() -> audits.plan(wanted(lin).on(past, past)));
        AuditDetails proposed = as(() -> conduct.proposeTeam(planned.id(), planned.version()));
        as(() -> conduct.recordAcceptance(proposed.id(), proposed.version()));

        assertThat(newest(planned)).isEmpty();
    }

    @Test
    void a40TheAnswerToAProposalByHandIsAwaitedByADayToo() {
        AuditDetails planned = as(() -> audits.plan(wanted(lin)));
        as(() -> conduct.proposeTeam(planned.id(), planned.version()));

        AuditDetails proposed = now(planned);
        assertThat(proposed.answerBy()).isEqualTo(TODAY.plusDays(14));
        assertThat(looks(planned)).containsExactly(TODAY.plusDays(9), TODAY.plusDays(15));
        LocalDate tomorrow = TODAY.plusDays(1);
        AuditDetails soon = as(() -> audits.plan(wanted(chen).on(tomorrow, tomorrow)));
        assertThat(as(() -> conduct.proposeTeam(soon.id(), soon.version())).answerBy())
                .as("nobody's silence of one evening agrees")
                .isNull();
    }

    @Test
    void g2SilenceConfirmsOnceTheTimeHasPassedThatTheClientWasTold() {
        AuditDetails planned = as(() -> audits.plan(wanted(lin)));
        AuditDetails proposed = as(() -> conduct.proposeTeam(planned.id(), planned.version()));
        assertThat(bodies())
                .anySatisfy(
                        text -> assertThat(text).contains(proposed.answerBy() + ", days and team count as accepted"));
        assertThat(Refusals.rules(Tenants.as(body, () -> conduct.limitPassed(proposed.id(), proposed.version()))))
                .containsExactly("A-40 null");
        assertThat(lookedAt(proposed, proposed.answerBy()).state()).isEqualTo(AuditState.TEAM_PROPOSED);

        limitIs(proposed, TODAY.minusDays(1));
        assertThat(lookedAt(proposed, proposed.answerBy()).state())
                .as("of another proposal")
                .isEqualTo(AuditState.TEAM_PROPOSED);
        assertThat(lookedAt(proposed, TODAY.minusDays(1)).state()).isEqualTo(AuditState.CONFIRMED);

        assertThat(newest(planned).values()).extracting(Entry::status).containsOnly("CONFIRMED");
        assertThat(bodies()).anySatisfy(text -> assertThat(text).contains("已事先告知逾期視為同意"));
        assertThat(Tenants.as(
                        body,
                        () -> conduct.recordAcceptance(
                                proposed.id(), now(proposed).version())))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a40WhereTheBodySettledItSoSilenceIsAPlannersToSettle() {
        as(() -> houseRules.set(HouseRule.PROPOSAL_UNANSWERED, 0, "PLANNER_TOLD", "procedure QP-12"));
        AuditDetails planned = as(() -> audits.plan(wanted(lin)));
        AuditDetails proposed = as(() -> conduct.proposeTeam(planned.id(), planned.version()));
        assertThat(bodies()).noneSatisfy(text -> assertThat(text).contains("count as accepted"));
        assertThat(tally().unanswered()).isZero();

        limitIs(proposed, TODAY.minusDays(1));
        assertThat(lookedAt(proposed, TODAY.minusDays(1)).state()).isEqualTo(AuditState.TEAM_PROPOSED);

        assertThat(bodies()).anySatisfy(text -> assertThat(text).contains("請洽詢客戶並登錄其答覆"));
        assertThat(tally().unanswered()).isEqualTo(1);
    }

    private AuditDetails now(AuditDetails audit) {
        return Tenants.as(body, () -> audits.details(audit.id())).orElseThrow();
    }

    private Workloads.Tally tally() {
        return Tenants.as(body, () -> workloads.tally(TODAY));
    }

    private void limitIs(AuditDetails audit, LocalDate day) {
        files.as(
                body,
                sql -> sql.sql("update audit set answer_by = ? where id = ?")
                        .params(day, audit.id())
                        .update());
    }

    private AuditDetails lookedAt(AuditDetails audit, LocalDate by) {
        files.as(
                body,
                sql -> remind.receive(new AnswerFallsDue(body.tenantId(), audit.id(), by), body.tenantId(), null));
        return now(audit);
    }

    private List<LocalDate> looks(AuditDetails audit) {
        return jobs.call(sql ->
                sql.sql("""
                        select (next_attempt at time zone 'Asia/Taipei')::date from delivery
                        where event = 'AnswerFallsDue' and payload ->> 'auditId' = ? order by 1""").param(audit.id().toString()).query(LocalDate.class).list());
    }

    private List<String> bodies() {
        return mail(body);
    }

    /** The same entry with a higher number for everybody who had it. */
    private static void follows(Map<String, Entry> now, Map<String, Entry> before) {
        before.forEach((recipient, entry) -> {
            assertThat(now.get(recipient).uid()).isEqualTo(entry.uid());
            assertThat(now.get(recipient).sequence()).isGreaterThan(entry.sequence());
        });
    }

    private Map<String, Entry> newest(AuditDetails audit) {
        return new CalendarMails(jobs, body).latest(audit.id());
    }

    private static String mailOf(UUID auditor) {
        return auditor + "@example.test";
    }

    private NewAudit wanted(UUID lead) {
        return wanted(lead, null);
    }

    private NewAudit wanted(UUID lead, @Nullable List<UUID> sites) {
        return new NewAudit(
                certification,
                AuditType.SURVEILLANCE,
                null,
                List.of("17"),
                MONDAY,
                MONDAY,
                sites,
                lead,
                List.of(),
                null);
    }

    private <T> T as(Supplier<Outcome<T>> work) {
        return Tenants.as(body, () -> work.get().orThrow());
    }
}
