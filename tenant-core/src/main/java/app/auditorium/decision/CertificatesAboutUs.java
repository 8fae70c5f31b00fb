package app.auditorium.decision;

import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.SharedReads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The certificates that bodies issued to the acting client company, or that were shared with the acting consultancy. */
@Component
@Transactional(readOnly = true)
public class CertificatesAboutUs {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SharedReads shared;
    private final CertificateTable table;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;

    CertificatesAboutUs(
            SharedReads shared,
            CertificateTable table,
            Deliveries deliveries,
            PlatformTransactionManager transactions) {
        this.shared = shared;
        this.table = table;
        this.deliveries = deliveries;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AllowedTo
    public List<CertificateDetails> list() {
        return CertificateTable.together(shared.list(
                CertificateTable.DETAILS.formatted("c.tenant_id <> :acting"),
                Map.of(),
                (row, n) -> CertificateTable.line(row)));
    }

    /** What a revision says. */
    @AllowedTo
    public Optional<CertificateContent> content(UUID revision) {
        return shared
                .list(
                        "select content from certificate_revision where id = :revision",
                        Map.of("revision", revision),
                        (row, n) -> table.content(row.getString(1)))
                .stream()
                .findFirst();
    }

    /**
     * The signed document; empty if it is not there or not shared. One that is not made yet is asked for and waited for, for some seconds
     * at most: empty then, too.
     */
    @AllowedTo
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<CertificateFile> pdf(UUID revision) {
        Optional<CertificateFile> made = made(revision);
        if (made.isPresent() || !ask(revision)) {
            return made;
        }
        for (Duration waited = Duration.ZERO;
                made.isEmpty() && waited.compareTo(LONGEST) < 0;
                waited = waited.plus(PAUSE)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            made = made(revision);
        }
        return made;
    }

    private Optional<CertificateFile> made(UUID revision) {
        return shared
                .list(
                        "select bytes from certificate_pdf where revision_id = :revision",
                        Map.of("revision", revision),
                        (row, n) -> row.getBytes(1))
                .stream()
                .findFirst()
                .flatMap(bytes -> content(revision)
                        .map(content -> new CertificateFile(Certificates.fileName(content), "application/pdf", bytes)));
    }

    /** Has its body make the document. */
    private boolean ask(UUID revision) {
        List<UUID> body = shared.list(
                "select tenant_id from certificate_revision where id = :revision",
                Map.of("revision", revision),
                (row, n) -> row.getObject(1, UUID.class));
        transaction.executeWithoutResult(
                status -> body.forEach(id -> deliveries.send(new CertificateToPrint(revision, id))));
        return !body.isEmpty();
    }

    /** The credential of a revision; empty if it is not there, not shared, or not made yet. */
    @AllowedTo
    public Optional<CertificateFile> credential(UUID revision) {
        return shared
                .list(
                        "select jwt from certificate_credential where revision_id = :revision",
                        Map.of("revision", revision),
                        (row, n) -> Credentials.file(row.getString(1)))
                .stream()
                .findFirst();
    }
}
