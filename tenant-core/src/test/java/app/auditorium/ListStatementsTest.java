package app.auditorium;

import static app.auditorium.testing.CountingConnections.statements;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.access.Grants;
import app.auditorium.access.Invitations;
import app.auditorium.access.Members;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditsAboutUs;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.Certifications;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.impartiality.Conflicts;
import app.auditorium.impartiality.ConsultancyLinks;
import app.auditorium.impartiality.RelationFilter;
import app.auditorium.impartiality.Relations;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.notification.Mails;
import app.auditorium.planning.AffectedAudits;
import app.auditorium.planning.AskedDays;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every list costs the same few statements, however many rows it shows: what is read per row would be felt with a thousand. */
@CoreTest
class ListStatementsTest {

    private static final PageRequest PAGE = PageRequest.first(50);

    @Autowired
    private Tenants tenants;

    @Autowired
    private BodyFixtures files;

    @Autowired
    private FindingFixtures fixtures;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingsAboutUs aboutUs;

    @Autowired
    private AuditsAboutUs audits;

    @Autowired
    private AuditCalendar calendar;

    @Autowired
    private Certifications certifications;

    @Autowired
    private AffectedAudits affected;

    @Autowired
    private AskedDays asked;

    @Autowired
    private Relations relations;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private ConsultancyLinks links;

    @Autowired
    private Members members;

    @Autowired
    private Grants grants;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Mails mails;

    @Autowired
    private Histories histories;

    @Test
    void aListOfManyCostsWhatAListOfFewCosts() {
        Membership body = tenants.certificationBody();
        Membership client = tenants.clientCompany();
        Membership consultancy = tenants.consultancy();
        AuditUnderTest audit = fixtures.anAudit(body, "IN_PROGRESS", "Example Works", client);
        Map<String, Runnable> ofBody = lists(audit);
        Map<String, Runnable> ofClient = new LinkedHashMap<>();
        ofClient.put("findings about us", () -> aboutUs.list(FindingFilter.ALL, PAGE));
        ofClient.put("audits about us", audits::list);
        Map<String, Runnable> ofConsultancy = new LinkedHashMap<>();
        ofConsultancy.put("consultancy links", () -> links.list(null, false, PAGE));

        grow(body, audit, client, consultancy, 2);
        // what is cached once is not counted
        taken(body, ofBody);
        List<String> few = new ArrayList<>(taken(body, ofBody));
        few.addAll(taken(client, ofClient));
        few.addAll(taken(consultancy, ofConsultancy));

        grow(body, audit, client, consultancy, 14);
        List<String> many = new ArrayList<>(taken(body, ofBody));
        many.addAll(taken(client, ofClient));
        many.addAll(taken(consultancy, ofConsultancy));

        assertThat(many)
                .isEqualTo(few)
                .allSatisfy(list -> assertThat(Integer.parseInt(list.replaceFirst(".*: ", "")))
                        .as(list)
                        .isBetween(1, 10));
        Acting.as(
                body,
                () -> assertThat(findings.list(FindingFilter.ALL, PAGE).items()).hasSize(16));
        Acting.as(
                client,
                () -> assertThat(aboutUs.list(FindingFilter.ALL, PAGE).items()).hasSize(16));
        Acting.as(body, () -> assertThat(affected.list()).hasSize(16));
        Acting.as(
                body,
                () -> assertThat(relations.list(RelationFilter.NONE, PAGE).items())
                        .hasSize(16));
    }

    private Map<String, Runnable> lists(AuditUnderTest audit) {
        var lists = new LinkedHashMap<String, Runnable>();
        lists.put("findings", () -> findings.list(FindingFilter.ALL, PAGE));
        lists.put("findings of an audit", () -> findings.ofAudit(audit.id(), PAGE));
        lists.put("audits", () -> calendar.list(AuditFilter.ALL, PAGE));
        lists.put("certifications", () -> certifications.list(CertificationFilter.ALL, PAGE));
        lists.put("what is due", () -> certifications.due(LocalDate.now().plusYears(1)));
        lists.put("audits that cannot stand", affected::list);
        lists.put("days that clients ask for", asked::open);
        lists.put("relations", () -> relations.list(RelationFilter.NONE, PAGE));
        lists.put("conflicts by client", () -> conflicts.byClient(null, PAGE));
        lists.put("members", () -> members.list("", PAGE));
        lists.put("grants", () -> grants.list(PAGE));
        lists.put("invitations", () -> invitations.list(PAGE));
        lists.put("mail", () -> mails.ofTenant(PAGE));
        lists.put("history", () -> histories.of(audit.organisation(), PAGE));
        return lists;
    }

    private static List<String> taken(Membership as, Map<String, Runnable> lists) {
        return Acting.getAs(
                as,
                () -> lists.entrySet().stream()
                        .map(list -> list.getKey() + ": " + statements(list.getValue()))
                        .toList());
    }

    private void grow(Membership body, AuditUnderTest audit, Membership client, Membership consultancy, int by) {
        for (int i = 0; i < by; i++) {
            String name = "No. " + UUID.randomUUID();
            fixtures.aReleasedMinor(body, audit, "statement of " + name);
            UUID organisation = files.client(body, name);
            UUID auditor = files.auditor(body, name, StandardId.ISO_45001, "17");
            files.advised(body, organisation, auditor, LocalDate.now().minusMonths(1));
            tenants.colleague(body, null);
            Membership other = tenants.consultancy();
            files.as(body, sql -> {
                sql.sql("""
                        insert into access_grant (id, grantee_tenant_id, kinds, standards, purpose, granted_by)
                        values (gen_random_uuid(), ?, '{FINDING}', '{ISO_9001}', 'test', 'test')""").param(other.tenantId()).update();
                sql.sql("""
                        insert into invitation (id, email, name, roles, invited_by, expires_at)
                        values (gen_random_uuid(), ?, 'test', '{PLANNER}', 'test', now() + interval '7 days')""").param(organisation + "@example.test").update();
                sql.sql(
                                "insert into certification (id, organisation_id, standard, iaf_codes, state) values (gen_random_uuid(), ?, 'ISO_9001', '{17}', 'PENDING')")
                        .param(organisation)
                        .update();
                sql.sql("update organisation set name = name || '.' where id = ?")
                        .param(audit.organisation())
                        .update();
            });
            files.as(
                    consultancy,
                    sql -> sql.sql(
                                    "insert into consultancy_link (id, client_name, client_tax_id, started_on) values (gen_random_uuid(), ?, ?, current_date)")
                            .params(name, name.substring(0, 30))
                            .update());
            fixtures.anAudit(body, "IN_PROGRESS", name, null);
            AuditUnderTest ahead = fixtures.anAudit(body, "PLANNED", name + " ahead", null);
            files.as(
                    body,
                    sql -> sql.sql(
                                    "update audit set starts_on = current_date + 7, ends_on = current_date + 8 where id = ?")
                            .param(ahead.id())
                            .update());
        }
    }
}
