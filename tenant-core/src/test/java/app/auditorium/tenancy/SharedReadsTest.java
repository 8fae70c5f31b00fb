package app.auditorium.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms F and F2: what the owner grants, what is released to its subject, what the subject lets others see, and nothing else. */
@CoreTest
class SharedReadsTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private SharedReads shared;

    private Membership body;
    private Membership otherBody;
    private Membership client;
    private Membership consultancy;
    private UUID released;
    private UUID draft;

    @BeforeEach
    void aBodyWithTwoFindingsAboutALinkedClient() throws SQLException {
        body = tenants.certificationBody();
        otherBody = tenants.certificationBody();
        client = tenants.clientCompany();
        consultancy = tenants.consultancy();
        UUID organisation = UUID.randomUUID();
        UUID certification = UUID.randomUUID();
        UUID audit = UUID.randomUUID();
        UUID auditor = UUID.randomUUID();
        released = UUID.randomUUID();
        draft = UUID.randomUUID();
        asBody("insert into organisation (id, name, country, client_tenant_id) values ('" + organisation
                + "', 'Linked', 'TW', '"
                + client.tenantId() + "');"
                + "insert into auditor (id, name, email) values ('" + auditor + "', 'Lin', 'lin@example.test');"
                + "insert into certification (id, organisation_id, standard, iaf_codes, state) values ('"
                + certification + "', '"
                + organisation + "', 'ISO_45001', '{17}', 'PENDING');"
                + "insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on) values ('"
                + audit + "', '" + certification + "', '" + organisation
                + "', 'ISO_45001', 'STAGE_1', 'IN_PROGRESS', '{17}', '2026-03-02', '2026-03-03');"
                + "insert into audit_member (audit_id, auditor_id, role) values ('" + audit + "', '" + auditor
                + "', 'LEAD_AUDITOR');"
                + finding(released, audit, organisation, "now()") + finding(draft, audit, organisation, "null"));
    }

    @Test
    void aRowKnowsWhomItIsAbout() throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select distinct subject_tenant_id from finding where tenant_id = '"
                                + body.tenantId() + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getObject(1, UUID.class)).isEqualTo(client.tenantId());
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void theSubjectSeesWhatIsReleasedAndNothingElse() {
        assertThat(seenBy(client)).containsExactly(released);
        assertThat(seenBy(otherBody)).isEmpty();
        assertThat(seenBy(consultancy)).isEmpty();
    }

    @Test
    void aGrantFromTheOwnerOpensItsRowsOfThatStandardUntilItIsRevoked() throws SQLException {
        grant(body, otherBody, "ISO_9001", "null");
        assertThat(seenBy(otherBody)).as("another standard").isEmpty();
        UUID grant = grant(body, otherBody, "ISO_45001", "null");
        assertThat(seenBy(otherBody)).containsExactlyInAnyOrder(released, draft);
        as(body, "update access_grant set revoked_at = now() where id = '" + grant + "'");
        assertThat(seenBy(otherBody)).isEmpty();
    }

    @Test
    void aGrantEndsByTheDatabasesClock() throws SQLException {
        grant(body, otherBody, "ISO_45001", "now() - interval '1 second'");
        assertThat(seenBy(otherBody)).isEmpty();
    }

    @Test
    void aGrantFromTheSubjectOpensWhatIsReleasedAboutIt() throws SQLException {
        grant(client, consultancy, "ISO_45001", "null");
        assertThat(seenBy(consultancy)).containsExactly(released);
        grant(consultancy, otherBody, "ISO_45001", "null");
        assertThat(seenBy(otherBody)).as("nothing is passed on further").isEmpty();
    }

    @Test
    void aSharedReadCannotWrite() {
        assertThat(Tenants.as(
                        client,
                        () -> org.assertj.core.api.Assertions.catchThrowable(() -> shared.list(
                                "update finding set statement = 'x' returning id",
                                Map.of(),
                                (row, n) -> row.getString(1)))))
                .hasStackTraceContaining("read-only transaction");
    }

    private List<UUID> seenBy(Membership reader) {
        return Tenants.as(
                reader,
                () -> shared.list("select id from finding", Map.of(), (row, n) -> row.getObject(1, UUID.class)));
    }

    private static String finding(UUID id, UUID audit, UUID organisation, String releasedAt) {
        return "insert into finding (id, audit_id, organisation_id, standard, clause, grade, state, statement, raised_on, raised_by, released_at) values ('"
                + id + "', '" + audit + "', '" + organisation
                + "', 'ISO_45001', '8.2', 'MINOR', 'OPEN', 'Drill missing', '2026-03-03', 'Lin', " + releasedAt + ");";
    }

    private UUID grant(Membership grantor, Membership grantee, String standard, String until) throws SQLException {
        UUID id = UUID.randomUUID();
        as(
                grantor,
                "insert into access_grant (id, grantee_tenant_id, kinds, standards, purpose, until, granted_by) values ('"
                        + id + "', '" + grantee.tenantId() + "', '{FINDING}', '{" + standard + "}', 'benchmark', "
                        + until + ", 'Lin')");
        return id;
    }

    private void asBody(String sql) throws SQLException {
        as(body, sql);
    }

    private static void as(Membership member, String sql) throws SQLException {
        try (var app = TestDatabase.connect("app")) {
            app.setAutoCommit(false);
            try (var statement = app.createStatement()) {
                statement.execute("select set_config('app.tenant_id', '" + member.tenantId() + "', true)");
                statement.execute(sql);
            }
            app.commit();
        }
    }
}
