package app.auditorium.finding;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class EvidenceFilesTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    EvidenceFiles files;

    @Autowired
    Documents documents;

    @Autowired
    Findings findings;

    @Autowired
    FindingsAboutUs aboutUs;

    @Autowired
    CorrectiveActions answers;

    @Autowired
    FindingFixtures fixtures;

    @Autowired
    Tenants tenants;

    Membership body;
    Membership client;
    AuditUnderTest audit;
    FindingDetails finding;

    @BeforeEach
    void aDraft() {
        body = tenants.certificationBody();
        client = tenants.clientCompany();
        audit = fixtures.anAudit(body, "IN_PROGRESS", "Example Works", client);
        finding = fixtures.aMinor(body, audit, "Unloading is missing in the register.");
    }

    @Test
    void theClientReadsTheFilesOfAFindingOnceItIsReleased() {
        UUID file = as(body, () -> files.add(finding.id(), "register.pdf", PDF))
                .orThrow()
                .id();
        assertThat(as(client, () -> documents.content(file))).isEmpty();

        as(body, () -> findings.release(finding.id())).orThrow();

        FindingDetails seen = as(client, () -> aboutUs.find(finding.id())).orElseThrow();
        assertThat(as(client, () -> files.of(seen))).extracting(DocumentRow::id).containsExactly(file);
        assertThat(as(client, () -> documents.content(file)))
                .hasValueSatisfying(found -> assertThat(found.content()).isEqualTo(PDF));
        assertThat(as(client, () -> files.mayAdd(seen))).isFalse();
        assertThat(as(tenants.clientCompany(), () -> documents.content(file))).isEmpty();
    }

    @Test
    void whoeverWasGrantedTheFindingReadsItsFilesUntilTheGrantIsRevoked() {
        UUID file = as(body, () -> files.add(finding.id(), "register.pdf", PDF))
                .orThrow()
                .id();
        Membership other = tenants.certificationBody();
        UUID grant = fixtures.grant(body, other, StandardId.ISO_45001);
        assertThat(as(other, () -> documents.content(file))).isPresent();

        fixtures.revoke(body, grant);

        assertThat(as(other, () -> documents.content(file))).isEmpty();
    }

    @Test
    void aFileCanBeTakenAwayUntilTheClientHasReceivedIt() {
        UUID first = as(body, () -> files.add(finding.id(), "wrong.pdf", PDF))
                .orThrow()
                .id();
        as(body, () -> files.remove(finding.id(), first)).orThrow();
        UUID second = as(body, () -> files.add(finding.id(), "right.pdf", PDF))
                .orThrow()
                .id();
        as(body, () -> findings.release(finding.id())).orThrow();

        assertThat(key(as(body, () -> files.remove(finding.id(), second)))).isEqualTo("problem.document.released");
        assertThatThrownBy(() -> as(body, () -> documents.remove(second))).hasMessageContaining("was released");
        assertThat(as(body, () -> files.of(finding)))
                .extracting(DocumentRow::name)
                .containsExactly("right.pdf");
    }

    @Test
    void whatComesWithAnAnswerIsReadByTheBodyOnceItIsSentAndStandsStillFromThenOn() {
        as(body, () -> findings.release(finding.id())).orThrow();
        UUID kept = as(client, () -> files.addToAnswer(finding.id(), "photo.pdf", PDF))
                .orThrow()
                .id();
        UUID gone = as(client, () -> files.addToAnswer(finding.id(), "blurred.pdf", PDF))
                .orThrow()
                .id();
        as(client, () -> files.remove(finding.id(), gone)).orThrow();
        assertThat(as(body, () -> documents.content(kept))).isEmpty();

        Answer sent = as(
                        client,
                        () -> answers.send(
                                finding.id(),
                                new NewAnswer("Why", "At once", "For good", LocalDate.now(), "The photo"),
                                0))
                .orThrow();

        assertThat(as(body, () -> files.ofAnswers(List.of(sent))).get(sent.id()))
                .extracting(DocumentRow::id)
                .containsExactly(kept);
        assertThat(as(body, () -> documents.content(kept))).isPresent();
        assertThat(as(tenants.certificationBody(), () -> documents.content(kept)))
                .isEmpty();
        assertThat(key(as(client, () -> files.remove(finding.id(), kept)))).isEqualTo("problem.document.released");
        assertThatThrownBy(() -> as(client, () -> documents.remove(kept))).hasMessageContaining("was sent");
        assertThatThrownBy(() -> fixtures.change(client, """
                        insert into document (id, subject, subject_id, name, media_type, bytes, sha256)
                        values (gen_random_uuid(), 'ANSWER', ?, 'late.pdf', 'application/pdf', 1, repeat('0', 64))""", sent.id())).hasMessageContaining("was sent");
    }

    @Test
    void onlyTheTeamTheLeadsAndTheAdministratorsAddFiles() {
        Membership planner = tenants.colleague(body, null, Role.PLANNER);
        Membership member = tenants.colleague(body, null, Role.AUDITOR);
        fixtures.putOnTeam(body, audit, member, "AUDITOR");

        assertThatThrownBy(() -> as(planner, () -> files.add(finding.id(), "a.pdf", PDF)))
                .isInstanceOf(NotYourRole.class);
        as(member, () -> files.add(finding.id(), "a.pdf", PDF)).orThrow();
        assertThat(as(planner, () -> files.mayAdd(finding))).isFalse();
        assertThatThrownBy(() -> as(client, () -> files.add(finding.id(), "a.pdf", PDF)))
                .isInstanceOf(NotYourRole.class);
    }

    @Test
    void nobodyAddsFilesToWhatDoesNotConcernThem() {
        Membership stranger = tenants.clientCompany();

        assertThat(as(stranger, () -> files.addToAnswer(finding.id(), "a.pdf", PDF)))
                .isInstanceOf(Outcome.NotThere.class);
        assertThat(as(client, () -> files.addToAnswer(finding.id(), "a.pdf", PDF)))
                .isInstanceOf(Outcome.NotThere.class);
        assertThat(as(tenants.certificationBody(), () -> files.add(finding.id(), "a.pdf", PDF)))
                .isInstanceOf(Outcome.NotThere.class);
    }

    private static @Nullable String key(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::key).findFirst().orElse(null)
                : null;
    }
}
