package app.auditorium.decision;

import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.SharedReads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The certificates that bodies issued to the acting client company, or that were shared with the acting consultancy. */
@Component
@Transactional(readOnly = true)
public class CertificatesAboutUs {

    private final SharedReads shared;
    private final CertificateTable table;

    CertificatesAboutUs(SharedReads shared, CertificateTable table) {
        this.shared = shared;
        this.table = table;
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

    /** The signed document; empty if it is not there, not shared, or not made yet. */
    @AllowedTo
    public Optional<CertificateFile> pdf(UUID revision) {
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

    /** The credential of a revision; empty as {@link #pdf}. */
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
