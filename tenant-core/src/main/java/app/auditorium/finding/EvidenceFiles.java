package app.auditorium.finding;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;
import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.document.NewDocument;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that show what a finding says and what its answers did (DOMAIN A-51): added by whoever writes these, read by whoever reads
 * these, and kept with them.
 */
@Component
@Transactional
public class EvidenceFiles {

    private static final String FINDING = "FINDING";
    private static final String ANSWER = "ANSWER";
    private static final Set<FindingState> OVER = Set.of(FindingState.CLOSED, FindingState.NOTED);

    private final Documents documents;
    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final CorrectiveActions answers;
    private final AuditedClients audits;

    EvidenceFiles(
            Documents documents,
            Findings findings,
            FindingsAboutUs aboutUs,
            CorrectiveActions answers,
            AuditedClients audits) {
        this.documents = documents;
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.answers = answers;
        this.audits = audits;
    }

    /** What the body added to a finding. */
    @AllowedTo
    @Transactional(readOnly = true)
    public List<DocumentRow> of(FindingDetails finding) {
        return documents.of(FINDING, finding.id());
    }

    /** What the body added to findings, by finding. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Map<UUID, List<DocumentRow>> of(Collection<UUID> findings) {
        return documents.of(FINDING, findings);
    }

    /** What came with answers, by answer. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Map<UUID, List<DocumentRow>> ofAnswers(Collection<Answer> answers) {
        return documents.of(ANSWER, answers.stream().map(Answer::id).toList());
    }

    /** Whether the acting person may add files to a finding: as one of its writers, until it is closed. */
    @AllowedTo
    @Transactional(readOnly = true)
    public boolean mayAdd(FindingDetails finding) {
        return finding.tenantId().equals(Acting.current().tenantId())
                && !OVER.contains(finding.state())
                && writes(finding);
    }

    /** Adds a file to one's own finding; whoever reads the finding reads it, a client to whom it is released at once. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<DocumentRow> add(UUID id, String name, byte[] content) {
        Optional<FindingDetails> finding = findings.find(id);
        if (finding.isEmpty()) {
            return Outcome.notThere();
        }
        onlyWriters(finding.get());
        return OVER.contains(finding.get().state())
                ? Outcome.refused(Problem.rule("G.2", null, "rule.finding.not-now"))
                : documents.add(new NewDocument(FINDING, id, name, content, null));
    }

    /** Adds a file to the answer that one is about to send; the body reads it once the answer is sent. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<DocumentRow> addToAnswer(UUID finding, String name, byte[] content) {
        return switch (draft(finding)) {
            case Outcome.Done<Answer>(var draft) ->
                documents.add(new NewDocument(ANSWER, draft.id(), name, content, null));
            case Outcome.Refused<Answer>(var problems) -> Outcome.refused(problems);
            case Outcome.NotThere<Answer>() -> Outcome.notThere();
            case Outcome.Stale<Answer>(var who, var when) -> new Outcome.Stale<>(who, when);
        };
    }

    /** The files of the answer that one is about to send. */
    @AllowedTo(in = CLIENT)
    @Transactional(readOnly = true)
    public List<DocumentRow> ofDraft(UUID finding) {
        return drafted(finding).map(draft -> documents.of(ANSWER, draft.id())).orElse(List.of());
    }

    /** Takes a file away again, while its finding is a draft or its answer is not sent. */
    @AllowedTo(in = {CERTIFICATION_BODY, CLIENT})
    public Outcome<UUID> remove(UUID finding, UUID file) {
        Optional<FindingDetails> own = findings.find(finding);
        own.ifPresent(this::onlyWriters);
        List<DocumentRow> removable = own.map(found -> found.isReleased() ? List.<DocumentRow>of() : of(found))
                .orElseGet(() -> ofDraft(finding));
        return removable.stream().anyMatch(document -> document.id().equals(file))
                ? documents.remove(file)
                : Outcome.refused(Problem.rule("A-86", null, "problem.document.released"));
    }

    private Outcome<Answer> draft(UUID finding) {
        return drafted(finding).map(Outcome::done).orElseGet(() -> answers.write(finding, NewAnswer.EMPTY, 0));
    }

    private Optional<Answer> drafted(UUID finding) {
        return aboutUs.find(finding).stream()
                .flatMap(found -> answers.of(found).stream())
                .filter(answer -> !answer.isSent())
                .findFirst();
    }

    private boolean writes(FindingDetails finding) {
        Membership acting = Acting.current();
        return acting.hasAny(Role.LEAD_AUDITOR, Role.ADMINISTRATOR)
                || audits.find(finding.auditId(), acting)
                        .filter(AuditedClient::onTeam)
                        .isPresent();
    }

    private void onlyWriters(FindingDetails finding) {
        if (!writes(finding)) {
            throw NotYourRole.needs(Role.LEAD_AUDITOR, Role.ADMINISTRATOR);
        }
    }
}
