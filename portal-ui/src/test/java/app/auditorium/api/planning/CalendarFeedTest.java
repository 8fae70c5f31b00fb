package app.auditorium.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.audit.NewAudit;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.CalendarFeeds;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.io.StringReader;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Feeds as a calendar program reads them: over HTTP, without a sign-in, with a client library of somebody else's making. */
@PortalTest
class CalendarFeedTest {

    private static final LocalDate MONDAY = LocalDate.now().plusDays(30).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Autowired
    private ApiCalls api;

    @Autowired
    private Tenants tenants;

    @Autowired
    private BodyFixtures files;

    @Autowired
    private Certifications certifications;

    @Autowired
    private Audits audits;

    @Autowired
    private AuditConduct conduct;

    @Autowired
    private CalendarFeeds feeds;

    private Membership planner;
    private Membership auditor;
    private Membership company;
    private AuditDetails proposed;

    @BeforeEach
    void anAuditThatWasProposedToItsClient() {
        planner = tenants.certificationBody(Role.PLANNER);
        auditor = tenants.colleague(planner, null, Role.LEAD_AUDITOR);
        company = tenants.clientCompany();
        proposed = proposed(planner, auditor, company);
    }

    private AuditDetails proposed(Membership body, Membership lead, Membership client) {
        files.accredit(body, StandardId.ISO_45001, "17");
        UUID organisation = files.client(body, "Hongyuan, Ltd; \"Taichung\"");
        files.site(body, organisation, "Taichung");
        UUID leads = files.auditor(body, "林志明", StandardId.ISO_45001, "17");
        files.as(body, sql -> {
            sql.sql("update organisation set client_tenant_id = ? where id = ?")
                    .params(client.tenantId(), organisation)
                    .update();
            sql.sql("update auditor set person_id = ? where id = ?")
                    .params(lead.personId(), leads)
                    .update();
        });
        return Tenants.as(body, () -> {
            UUID certification = certifications
                    .record(new NewCertification(
                            organisation, StandardId.ISO_45001, List.of("17"), Complexity.LOW, null))
                    .orThrow()
                    .id();
            AuditDetails planned = audits.plan(new NewAudit(
                            certification,
                            AuditType.STAGE_1,
                            null,
                            List.of("17"),
                            MONDAY,
                            MONDAY,
                            null,
                            leads,
                            List.of(),
                            null))
                    .orThrow();
            return conduct.proposeTeam(planned.id(), planned.version()).orThrow();
        });
    }

    @Test
    void whatMovesKeepsItsIdentityWithAHigherNumberAndWhatIsCalledOffSaysSo() throws Exception {
        String auditors = feeds.issue(auditor).address();
        String clients = feeds.issue(company).address();
        VEvent mine = onlyOne(auditors);
        VEvent theirs = onlyOne(clients);
        assertThat(of(mine, "UID")).isEqualTo(of(theirs, "UID")).startsWith(String.valueOf(proposed.id()));
        assertThat(of(mine, "SUMMARY")).startsWith("Hongyuan, Ltd; \"Taichung\" · ISO 45001");
        assertThat(of(theirs, "DESCRIPTION")).contains("林志明");
        assertThat(List.of(mine, theirs)).allSatisfy(entry -> {
            assertThat(day(entry)).isEqualTo(MONDAY);
            assertThat(of(entry, "STATUS")).isEqualTo("TENTATIVE");
        });

        LocalDate later = MONDAY.plusWeeks(1);
        AuditDetails moved = Tenants.as(
                planner,
                () -> audits.move(proposed.id(), proposed.version(), later, later)
                        .orThrow());
        assertThat(day(onlyOne(auditors))).isEqualTo(later);
        assertThat(day(onlyOne(clients)))
                .as("the client is asked before it is told")
                .isEqualTo(MONDAY);
        AuditDetails again = Tenants.as(
                planner, () -> conduct.proposeTeam(moved.id(), moved.version()).orThrow());
        VEvent mineMoved = onlyOne(auditors);
        VEvent theirsMoved = onlyOne(clients);
        assertThat(day(theirsMoved)).isEqualTo(later);
        follows(mineMoved, mine);
        follows(theirsMoved, theirs);

        Tenants.as(
                planner,
                () -> conduct.cancel(again.id(), again.version(), "The plant is flooded.")
                        .orThrow());
        VEvent mineGone = onlyOne(auditors);
        VEvent theirsGone = onlyOne(clients);
        assertThat(List.of(of(mineGone, "STATUS"), of(theirsGone, "STATUS"))).containsOnly("CANCELLED");
        follows(mineGone, mineMoved);
        follows(theirsGone, theirsMoved);
    }

    @Test
    void aRevokedFeedIsGoneAtOnceAndAllOthersGoOn() throws Exception {
        CalendarFeeds.Issued one = feeds.issue(auditor);
        CalendarFeeds.Issued other = feeds.issue(auditor);
        assertThat(read(one.address()).status()).isEqualTo(200);

        feeds.revoke(company, one.id());
        assertThat(read(one.address()).status()).as("only its owner revokes it").isEqualTo(200);
        feeds.revoke(auditor, one.id());

        assertThat(read(one.address()).status()).isEqualTo(404);
        assertThat(read(one.address()).raw().body()).doesNotContain("BEGIN");
        onlyOne(other.address());
        assertThat(read(other.address().replaceFirst(".\\.ics$", "_.ics")).status())
                .isEqualTo(404);
    }

    /** The same person audits for two bodies. */
    @Test
    void aFeedHasNothingOfAnotherTenant() throws Exception {
        Membership elsewhere = tenants.certificationBody(Role.PLANNER);
        Membership also = tenants.also(auditor, elsewhere, Role.LEAD_AUDITOR);
        Membership neighbour = tenants.clientCompany();
        AuditDetails theirs = proposed(elsewhere, also, neighbour);

        assertThat(of(onlyOne(feeds.issue(auditor).address()), "UID")).startsWith(String.valueOf(proposed.id()));
        assertThat(of(onlyOne(feeds.issue(company).address()), "UID")).startsWith(String.valueOf(proposed.id()));
        assertThat(of(onlyOne(feeds.issue(also).address()), "UID")).startsWith(String.valueOf(theirs.id()));
        assertThat(of(onlyOne(feeds.issue(neighbour).address()), "UID")).startsWith(String.valueOf(theirs.id()));
    }

    private Answer read(String address) {
        return api.get(URI.create(address).getPath(), "");
    }

    private VEvent onlyOne(String address) throws Exception {
        Answer answer = read(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(answer.raw().body()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<VEvent> entries = calendar.getComponents("VEVENT");
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static void follows(VEvent now, VEvent before) {
        assertThat(of(now, "UID")).isEqualTo(of(before, "UID"));
        assertThat(Integer.parseInt(of(now, "SEQUENCE"))).isGreaterThan(Integer.parseInt(of(before, "SEQUENCE")));
    }

    private static LocalDate day(VEvent entry) {
        return LocalDate.parse(of(entry, "DTSTART"), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String of(VEvent entry, String property) {
        return entry.getProperty(property).orElseThrow().getValue();
    }
}
