package app.auditorium.finding;

import static app.auditorium.finding.FindingFixtures.minor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class FindingsTest {

    @Autowired
    Findings findings;

    @Autowired
    FindingsAboutUs aboutUs;

    @Autowired
    FindingFixtures fixtures;

    @Autowired
    Histories histories;

    @Autowired
    Tenants tenants;

    Membership body;
    AuditUnderTest audit;

    @BeforeEach
    void anAuditInProgress() {
        body = tenants.certificationBody();
        audit = fixtures.anAudit(body);
    }

    @Test
    void aFindingTakesTheIafCodesOfItsAuditAndIsOpen() {
        FindingDetails raised =
                as(body, () -> findings.raise(audit.id(), minor("卸料作業未納入危害鑑別")).orThrow());

        assertThat(raised.iafCodes()).containsExactly("12", "17");
        assertThat(raised.state()).isEqualTo(FindingState.OPEN);
        assertThat(raised.isReleased()).isFalse();
        assertThat(raised.raisedBy()).isEqualTo("Test Person");
        assertThat(raised.organisation()).isEqualTo("Example Works");
    }

    @Test
    void aNonconformityNeedsClauseAndEvidence() {
        var bare = new NewFinding(StandardId.ISO_45001, null, Grade.MAJOR, "Nobody leads.", null, null, null);

        assertThat(rules(as(body, () -> findings.raise(audit.id(), bare))))
                .containsExactly("A-51 clause", "A-51 evidence");
    }

    @Test
    void anOpportunityForImprovementNeedsNeither() {
        var bare = new NewFinding(StandardId.ISO_45001, null, Grade.OFI, "A camera would help.", null, null, null);

        assertThat(as(body, () -> findings.raise(audit.id(), bare).orThrow()).clause())
                .isNull();
    }

    @Test
    void whatDoesNotFitTheAuditIsRefusedAllAtOnce() {
        var wrong =
                new NewFinding(StandardId.ISO_45001, "99.9", Grade.MINOR, "x", "y", UUID.randomUUID(), List.of("28"));

        assertThat(rules(as(body, () -> findings.raise(audit.id(), wrong))))
                .containsExactly("A-51 clause", "null siteId", "A-51 iafCodes");
    }

    @Test
    void a68_aPreAuditGradesNothing() {
        FindingDetails before = fixtures.aMinor(body, audit, "卸料作業未納入危害鑑別");
        fixtures.change(body, "update audit set type = 'PRE_AUDIT' where id = ?", audit.id());

        var bare = new NewFinding(StandardId.ISO_45001, "6.1.2.1", Grade.MINOR, "x", null, null, null);
        assertThat(rules(as(body, () -> findings.raise(audit.id(), bare))))
                .as("told with all else, before the database is asked")
                .containsExactly("A-51 evidence", "A-68 grade");
        assertThatThrownBy(() -> fixtures.change(body, "update finding set grade = 'MAJOR' where id = ?", before.id()))
                .hasStackTraceContaining("pre_audit_grades_nothing");
        var seen = new NewFinding(StandardId.ISO_45001, null, Grade.OFI, "A camera would help.", null, null, null);
        assertThat(as(body, () -> findings.raise(audit.id(), seen))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void c43_aFindingStaysWithTheStandardOfItsAudit() {
        var wrong = new NewFinding(StandardId.ISO_9001, "8.5.1", Grade.MINOR, "x", "y", null, null);

        assertThat(rules(as(body, () -> findings.raise(audit.id(), wrong)))).containsExactly("A-51 standard");
    }

    @Test
    void tenMegabytesOfTextAreRefused() {
        var wrong =
                new NewFinding(StandardId.ISO_45001, "6.1.2.1", Grade.MINOR, "危".repeat(5_000_000), "y\0", null, null);

        var problems = ((Outcome.Refused<?>) as(body, () -> findings.raise(audit.id(), wrong))).problems();
        assertThat(problems).extracting(Problem::field).containsExactly("statement", "evidence");
        assertThat(problems).extracting(Problem::kind).containsOnly(Problem.Kind.INVALID);
    }

    @Test
    void aSiteOfTheClientIsKept() {
        var there = new NewFinding(null, "6.1.2.1", Grade.MINOR, "x", "y", audit.site(), List.of("12"));

        FindingDetails raised = as(body, () -> findings.raise(audit.id(), there).orThrow());
        assertThat(raised.site()).isEqualTo("Tank farm");
        assertThat(raised.iafCodes()).containsExactly("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPORTED", "READY_FOR_DECISION", "CANCELLED"})
    void nothingIsRaisedInAnAuditThatIsOver(String state) {
        var over = fixtures.anAudit(body, state, "Done Ltd", null);

        assertThat(rules(as(body, () -> findings.raise(over.id(), minor("x"))))).containsExactly("G.2 null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLANNED", "TEAM_PROPOSED", "CONFIRMED", "SCHEDULED"})
    void beforeTheAuditBeginsAFindingIsADraftThatNobodyReleases(String state) {
        var planned = fixtures.anAudit(body, state, "Soon Ltd", null);
        FindingDetails draft = fixtures.aMinor(body, planned, "from the documents");

        assertThat(rules(as(body, () -> findings.release(draft.id())))).containsExactly("G.2 null");
    }

    @Test
    void aMemberOfTheTeamRaisesFindingsAndOtherAuditorsDoNot() {
        Membership member = tenants.colleague(body, null, Role.AUDITOR);
        Membership observer = tenants.colleague(body, null, Role.AUDITOR);
        Membership stranger = tenants.colleague(body, null, Role.AUDITOR);
        fixtures.putOnTeam(body, audit, member, "AUDITOR");
        fixtures.putOnTeam(body, audit, observer, "OBSERVER");

        assertThat(as(member, () -> findings.raise(audit.id(), minor("x")))).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> as(stranger, () -> findings.raise(audit.id(), minor("x"))))
                .isInstanceOf(NotYourRole.class);
        assertThatThrownBy(() -> as(observer, () -> findings.raise(audit.id(), minor("x"))))
                .isInstanceOf(NotYourRole.class);
    }

    @Test
    void theAuditOfAnotherBodyIsNotThere() {
        Membership other = tenants.certificationBody();

        assertThat(as(other, () -> findings.raise(audit.id(), minor("x")))).isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void aDraftIsCorrectedAndItsHistorySaysWhatChanged() {
        FindingDetails draft = fixtures.aMinor(body, audit, "first words");

        FindingDetails corrected = as(
                body,
                () -> findings.correct(draft.id(), new FindingChanges(draft.version(), minor("better words")))
                        .orThrow());

        assertThat(corrected.statement()).isEqualTo("better words");
        assertThat(corrected.version()).isGreaterThan(draft.version());
        assertThat(as(body, () -> histories.latestOf(draft.id()))
                        .orElseThrow()
                        .changes()
                        .get("statement"))
                .hasToString("[\"first words\",\"better words\"]");
    }

    @Test
    void theSecondOfTwoEditorsLearnsWhoWasQuicker() {
        FindingDetails draft = fixtures.aMinor(body, audit, "first words");
        var changes = new FindingChanges(draft.version(), minor("mine"));
        as(body, () -> findings.correct(draft.id(), changes).orThrow());

        assertThat(as(body, () -> findings.correct(draft.id(), new FindingChanges(draft.version(), minor("yours")))))
                .isInstanceOfSatisfying(Outcome.Stale.class, stale -> {
                    assertThat(stale.who()).isEqualTo("Test Person");
                    assertThat(stale.when()).isNotNull();
                });
    }

    @Test
    void aNonconformityIsNeverDowngradedToAnOpportunity() {
        FindingDetails draft = fixtures.aMinor(body, audit, "x");
        var softer = new NewFinding(null, "6.1.2.1", Grade.OFI, "x", "y", null, null);

        assertThat(rules(as(body, () -> findings.correct(draft.id(), new FindingChanges(draft.version(), softer)))))
                .containsExactly("A-50 grade");
    }

    @Test
    void releasedWordsStandStill() {
        FindingDetails released = fixtures.aReleasedMinor(body, audit, "x");

        assertThat(rules(as(
                        body,
                        () -> findings.correct(released.id(), new FindingChanges(released.version(), minor("y"))))))
                .containsExactly("G.2 null");
    }

    @Test
    void theClientSeesItsFindingsOnceTheyAreReleased() {
        Membership client = tenants.clientCompany();
        var audited = fixtures.anAudit(body, "IN_PROGRESS", "Linked Ltd", client);
        FindingDetails draft = fixtures.aMinor(body, audited, "still a draft");
        FindingDetails released = fixtures.aReleasedMinor(body, audited, "for you");

        var seen = as(client, () -> aboutUs.list(FindingFilter.ALL, PageRequest.first(50)));
        assertThat(seen.items()).extracting(FindingDetails::id).containsExactly(released.id());
        assertThat(seen.items().getFirst().tenant()).isEqualTo(body.tenantName());
        assertThat(as(client, () -> aboutUs.find(draft.id()))).isEmpty();
        assertThat(as(client, () -> findings.find(released.id()))).isEmpty();
    }

    @Test
    void theClientsAdministratorIsToldByMail() throws Exception {
        Membership client = tenants.clientCompany();
        fixtures.aReleasedMinor(body, fixtures.anAudit(body, "IN_PROGRESS", "Linked Ltd", client), "for you");

        long mails = 0;
        for (int wait = 0; mails == 0 && wait < 100; wait++) {
            Thread.sleep(100);
            try (var connection = app.auditorium.testing.TestDatabase.superuser();
                    var query = connection.prepareStatement(
                            "select count(*) from mail where tenant_id = ? and recipient = ? and body like '%/findings/%'")) {
                query.setObject(1, client.tenantId());
                query.setString(2, client.email());
                try (var row = query.executeQuery()) {
                    row.next();
                    mails = row.getLong(1);
                }
            }
        }
        assertThat(mails).isEqualTo(1);
    }

    @Test
    void aGrantOpensFindingsOfItsStandardsOnlyAndRevokingClosesThem() {
        Membership consultant = tenants.consultancy();
        FindingDetails finding = fixtures.aMinor(body, audit, "shared");
        UUID other = fixtures.grant(body, consultant, StandardId.ISO_9001);
        assertThat(as(consultant, () -> aboutUs.find(finding.id()))).isEmpty();

        UUID grant = fixtures.grant(body, consultant, StandardId.ISO_45001);
        assertThat(as(consultant, () -> aboutUs.find(finding.id()))).isPresent();

        fixtures.revoke(body, grant);
        fixtures.revoke(body, other);
        assertThat(as(consultant, () -> aboutUs.find(finding.id()))).isEmpty();
    }

    @Test
    void aListIsFilteredSortedAndPagedInTheDatabase() {
        FindingDetails minor = fixtures.aMinor(body, audit, "x");
        var strength = new NewFinding(null, "7.2", Grade.STRENGTH, "Well trained.", null, null, List.of("17"));
        as(body, () -> findings.raise(audit.id(), strength).orThrow());

        var below = new FindingFilter(
                null,
                null,
                StandardId.ISO_45001,
                "6.1",
                "12",
                Set.of(Grade.MINOR),
                Set.of(FindingState.OPEN),
                false,
                null,
                null);
        assertThat(as(body, () -> findings.list(below, PageRequest.first(50))).items())
                .extracting(FindingDetails::id)
                .containsExactly(minor.id());
        var worstFirst = as(body, () -> findings.list(FindingFilter.ALL, new PageRequest(0, 1, "grade")));
        assertThat(worstFirst.items()).extracting(FindingDetails::grade).containsExactly(Grade.MINOR);
        assertThat(worstFirst.total()).isEqualTo(2);
    }

    private static List<String> rules(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(p -> p.rule() + " " + p.field()).toList();
    }

    private static <T> T as(Membership who, java.util.function.Supplier<T> work) {
        return Acting.getAs(who, work);
    }
}
