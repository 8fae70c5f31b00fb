package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of a body: brought forth by decisions, corrected with a reason, never changed. */
@Component
@Transactional
public class Certificates {

    private final CertificateTable table;
    private final CertificateWriting writing;
    private final CertificatePrinting printing;
    private final Certifications certifications;
    private final Today today;
    private final JdbcClient sql;

    Certificates(
            CertificateTable table,
            CertificateWriting writing,
            CertificatePrinting printing,
            Certifications certifications,
            Today today,
            DataSource app) {
        this.table = table;
        this.writing = writing;
        this.printing = printing;
        this.certifications = certifications;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    /** The certificates of a certification: none before it is granted, two for TOSHMS. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<CertificateDetails> of(UUID certification) {
        return table.of(certification);
    }

    /** The signed document of a revision, made now if it was not yet. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<CertificateFile> pdf(UUID revision) {
        return printing.pdf(revision)
                .map(bytes ->
                        new CertificateFile(fileName(table.content(revision).orElseThrow()), "application/pdf", bytes));
    }

    /** What a revision says. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<CertificateContent> content(UUID revision) {
        return table.content(revision);
    }

    /** The address of the public page, which the QR code holds. */
    @AllowedTo
    public String page(CertificateDetails certificate) {
        return printing.page(certificate.publicId());
    }

    /** Another revision with what is on file now, such as a corrected spelling; scope and dates follow the decisions alone. */
    @AllowedTo(
            value = {Role.DECISION_MAKER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<List<CertificateDetails>> correct(UUID certification, @Nullable String reason) {
        Checks checks = new Checks().text("reason", reason, 1000);
        if (reason == null || reason.isBlank()) {
            checks.invalid("reason", "problem.certificate.reason-needed");
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        if (certifications.details(certification).isEmpty()) {
            return Outcome.notThere();
        }
        if (table.of(certification).isEmpty()) {
            return Outcome.refused(Problem.rule("A-81", null, "problem.certificate.not-certified"));
        }
        write(
                certification,
                "CORRECTION",
                today.here(),
                Objects.requireNonNull(reason).strip(),
                true);
        return Outcome.done(table.of(certification));
    }

    /** Issues what is missing for certifications that were granted outside the portal; answers for how many. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = CERTIFICATION_BODY)
    public int issueMissing() {
        List<UUID> missing = sql.sql("""
                        select c.id from certification c
                        where c.tenant_id = current_tenant() and c.decided_on is not null and c.state not in ('PENDING', 'REFUSED')
                          and exists (select from certification_event e where e.tenant_id = c.tenant_id and e.certification_id = c.id)
                          and not exists (select from certificate k where k.tenant_id = c.tenant_id and k.certification_id = c.id)
                        order by c.decided_on, c.id""").query(UUID.class).list();
        missing.forEach(id -> write(id, "ON_RECORD", decidedOn(id), null, false));
        return missing.size();
    }

    private LocalDate decidedOn(UUID certification) {
        return certifications
                .details(certification)
                .map(CertificationDetails::decidedOn)
                .orElseThrow();
    }

    private void write(UUID certification, String reason, LocalDate on, @Nullable String note, boolean printed) {
        writing.write(certification, new CertificateWriting.Occasion(reason, on, null, note, printed));
    }

    static String fileName(CertificateContent content) {
        return content.number().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-r" + content.revision() + ".pdf";
    }
}
