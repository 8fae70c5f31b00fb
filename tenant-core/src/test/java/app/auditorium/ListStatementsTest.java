package app.auditorium;

import static app.auditorium.testing.CountingConnections.statements;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.access.Grants;
import app.auditorium.access.Invitations;
import app.auditorium.access.Members;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditsAboutUs;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every list costs the same few statements, however many rows it shows: what is read per row would be felt with a thousand. */
@CoreTest
class ListStatementsTest {

    private static final PageRequest PAGE = PageRequest.first(50);

    @Autowired
    private Tenants tenants;

    @Autowired
    private ManyRows rows;

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

        rows.grow(body, audit, client, consultancy, 2);
        // what is cached once is not counted
        taken(body, ofBody);
        List<String> few = new ArrayList<>(taken(body, ofBody));
        few.addAll(taken(client, ofClient));
        few.addAll(taken(consultancy, ofConsultancy));

        rows.grow(body, audit, client, consultancy, 14);
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
}
