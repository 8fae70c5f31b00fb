package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.History;
import app.auditorium.certification.Lives;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What awaits a decision: audits that passed their review, what the system proposes, what clients ask for and the body notices. */
@Component
@Transactional
public class DecisionFiles {

    private final DecisionFileRepository files;
    private final FileList list;
    private final FileExport export;
    private final MatterCheck check;
    private final TransferReviews transfers;
    private final ExtensionReviews extensions;
    private final AuditsBehind audits;
    private final DecisionTable decisions;
    private final Certifications certifications;
    private final Lives lives;
    private final Histories histories;
    private final Today today;

    DecisionFiles(
            DecisionFileRepository files,
            FileList list,
            FileExport export,
            MatterCheck check,
            TransferReviews transfers,
            ExtensionReviews extensions,
            AuditsBehind audits,
            DecisionTable decisions,
            Certifications certifications,
            Lives lives,
            Histories histories,
            Today today) {
        this.files = files;
        this.list = list;
        this.export = export;
        this.check = check;
        this.transfers = transfers;
        this.extensions = extensions;
        this.audits = audits;
        this.decisions = decisions;
        this.certifications = certifications;
        this.lives = lives;
        this.histories = histories;
        this.today = today;
    }

    /** How much awaits a decision. */
    public record Awaiting(long open, long late) {}

    /** Sort keys: due (the default), organisation, matter, opened, state. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Page<FileRow> list(FileFilter filter, PageRequest page) {
        return list.page(filter, page);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Awaiting awaiting() {
        return list.awaiting();
    }

    /** The whole list, however long; answers how many rows were written. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public int write(FileFilter filter, @Nullable String sort, ExportFormat format, Locale locale, OutputStream to) {
        return export.write(filter, sort, format, locale, to);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<FileDetails> details(UUID id) {
        return list.find(id).map(this::details);
    }

    /** Enters what a client asks for or somebody noticed. */
    @AllowedTo(
            value = {Role.PLANNER, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FileDetails> open(NewMatter wanted) {
        CertificationDetails certification =
                certifications.details(wanted.certificationId()).orElse(null);
        if (certification == null) {
            return Outcome.notThere();
        }
        Optional<History> history = lives.of(certification.id());
        CertificationState state = DecisionFacts.state(certification, history);
        LocalDate day = wanted.askedOn() == null ? today.here() : wanted.askedOn();
        Checks checks = check.of(wanted, certification, state, day);
        Matter matter = wanted.matter();
        if (matter == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        DecisionFile file = DecisionFile.open(
                certification.organisationId(),
                wanted,
                matter,
                day,
                Acting.current().personName());
        file.due(Proposals.dueFor(matter, certification, history));
        files.saveAndFlush(file);
        return found(file.id());
    }

    /** Settles a file without a decision: nothing is to be decided, and it is said why. */
    @AllowedTo(
            value = {Role.DECISION_MAKER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FileDetails> setAside(UUID id, int version, @Nullable String reason) {
        return current(id, version, file -> {
            var checks = new Checks().required("reason", reason, 4000);
            if (reason == null || checks.refuse()) {
                return Outcome.refused(checks.problems());
            }
            file.setAside(today.here(), reason.strip());
            files.flush();
            return found(id);
        });
    }

    /** Keeps what was found out about a certification that comes from another body. */
    @AllowedTo(
            value = {Role.PLANNER, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FileDetails> reviewTransfer(UUID id, TransferReview review) {
        DecisionFile file = files.findById(id).orElse(null);
        if (file == null || file.matter() != Matter.TRANSFER_IN) {
            return Outcome.notThere();
        }
        if (!file.isOpen()) {
            return Outcome.refused(Problem.rule("G.3", null, "rule.decision.settled"));
        }
        Checks checks = MatterCheck.of(review);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return transfers.put(id, review) ? found(id) : stale(id);
    }

    /** Keeps that an extension was reviewed, for it is decided without an audit; who decides is somebody else. */
    @AllowedTo(
            value = {Role.PLANNER, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<FileDetails> reviewExtension(UUID id, ExtensionReview review) {
        DecisionFile file = files.findById(id).orElse(null);
        if (file == null || file.matter() != Matter.EXTENSION_ASKED) {
            return Outcome.notThere();
        }
        if (!file.isOpen()) {
            return Outcome.refused(Problem.rule("G.3", null, "rule.decision.settled"));
        }
        Checks checks = MatterCheck.of(
                review, certifications.details(file.certificationId()).orElseThrow());
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        extensions.add(id, review);
        return found(id);
    }

    private FileDetails details(FileList.Kept kept) {
        FileRow row = kept.row();
        CertificationDetails certification =
                certifications.details(row.certificationId()).orElseThrow();
        DecisionDetails decision = row.state() != FileState.DECIDED
                ? null
                : decisions.of(certification.id()).stream()
                        .filter(taken -> row.id().equals(taken.fileId()))
                        .findFirst()
                        .orElse(null);
        return new FileDetails(
                row,
                kept.version(),
                kept.grounds(),
                kept.askedOn(),
                kept.evidence(),
                kept.wantedCodes(),
                kept.wantedScope(),
                kept.openedBy(),
                kept.settleReason(),
                certification,
                DecisionFacts.state(certification, lives.of(certification.id())),
                audits.of(certification.id(), decision == null ? today.here() : decision.day()),
                row.matter() == Matter.TRANSFER_IN ? transfers.of(row.id()).orElse(TransferReview.EMPTY) : null,
                row.matter() == Matter.EXTENSION_ASKED ? extensions.of(row.id()).orElse(null) : null,
                decision);
    }

    private interface Verb {
        Outcome<FileDetails> on(DecisionFile file);
    }

    private Outcome<FileDetails> current(UUID id, int version, Verb verb) {
        DecisionFile file = files.findById(id).orElse(null);
        if (file == null) {
            return Outcome.notThere();
        }
        if (!file.isVersion(version)) {
            return stale(id);
        }
        return file.isOpen() ? verb.on(file) : Outcome.refused(Problem.rule("G.3", null, "rule.decision.settled"));
    }

    private Outcome<FileDetails> stale(UUID id) {
        var latest = histories.latestOf(id);
        return new Outcome.Stale<>(
                latest.map(Histories.Change::person).orElse(null),
                latest.map(Histories.Change::at).orElse(null));
    }

    private Outcome<FileDetails> found(UUID id) {
        return details(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }
}
