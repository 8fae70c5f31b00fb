package app.auditorium.decision;

import app.auditorium.kernel.StandardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Certificates, their revisions and signed documents; revisions and documents are only ever added. */
@Component
class CertificateTable {

    /** Also for shared reads, where the policies choose the rows. */
    static final String DETAILS = """
            select c.id, c.certification_id, c.standard, c.number, c.public_id, r.id as revision_id, r.revision, r.reason, r.note, r.granted_on,
                   r.cycle_from, r.expires_on, r.revised_on, r.issued_by, r.issued_at, p.sha256, p.signed_at
            from certificate c join certificate_revision r on r.tenant_id = c.tenant_id and r.certificate_id = c.id
                 left join certificate_pdf p on p.tenant_id = r.tenant_id and p.revision_id = r.id
            where %s order by c.standard, c.number, r.revision desc""";

    private final JdbcClient sql;
    private final JsonMapper json;

    CertificateTable(DataSource app, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    record OnFile(UUID id, String number, UUID publicId, int revisions) {}

    /** One row of {@link #DETAILS}. */
    record Line(
            UUID id,
            UUID certification,
            StandardId standard,
            String number,
            UUID publicId,
            CertificateRevision revision) {}

    record Pdf(String sha256, byte[] bytes) {}

    List<CertificateDetails> of(UUID certification) {
        return together(sql.sql(DETAILS.formatted("c.tenant_id = current_tenant() and c.certification_id = ?"))
                .param(certification)
                .query((row, n) -> line(row))
                .list());
    }

    Optional<OnFile> find(UUID certification, StandardId standard) {
        return sql.sql("""
                        select c.id, c.number, c.public_id,
                               (select count(*) from certificate_revision r where r.tenant_id = c.tenant_id and r.certificate_id = c.id) as revisions
                        from certificate c where c.tenant_id = current_tenant() and c.certification_id = ? and c.standard = ? for update""")
                .params(certification, standard.name())
                .query((row, n) -> new OnFile(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("public_id", UUID.class),
                        row.getInt("revisions")))
                .optional();
    }

    OnFile add(UUID certification, UUID organisation, StandardId standard, String number) {
        var added = new OnFile(UUID.randomUUID(), number, UUID.randomUUID(), 0);
        sql.sql(
                        "insert into certificate (id, certification_id, organisation_id, standard, number, public_id) values (?, ?, ?, ?, ?, ?)")
                .params(added.id, certification, organisation, standard.name(), number, added.publicId)
                .update();
        return added;
    }

    UUID addRevision(UUID certificate, CertificateContent content, @Nullable UUID decision, @Nullable String note) {
        UUID id = UUID.randomUUID();
        CertificateContent.Dates dates = content.dates();
        sql.sql("""
                        insert into certificate_revision (id, certificate_id, revision, decision_id, reason, note, granted_on, cycle_from, expires_on,
                                                          revised_on, content)
                        values (?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(Arrays.asList(
                        id,
                        certificate,
                        content.revision(),
                        decision,
                        dates.reason(),
                        note,
                        dates.grantedOn(),
                        dates.cycleFrom(),
                        dates.expiresOn(),
                        dates.revisedOn(),
                        json.writeValueAsString(content)))
                .update();
        return id;
    }

    Optional<CertificateContent> content(UUID revision) {
        return sql.sql("select content from certificate_revision where tenant_id = current_tenant() and id = ?")
                .param(revision)
                .query(String.class)
                .optional()
                .map(this::content);
    }

    CertificateContent content(String stored) {
        return json.readValue(stored, CertificateContent.class);
    }

    Optional<Pdf> pdf(UUID revision) {
        return sql.sql(
                        "select sha256, bytes from certificate_pdf where tenant_id = current_tenant() and revision_id = ?")
                .param(revision)
                .query((row, n) -> new Pdf(row.getString("sha256"), row.getBytes("bytes")))
                .optional();
    }

    void addPdf(UUID revision, UUID key, Pdf pdf) {
        sql.sql("insert into certificate_pdf (revision_id, key_id, sha256, bytes) values (?, ?, ?, ?)")
                .params(revision, key, pdf.sha256, pdf.bytes)
                .update();
    }

    /** One at a time prints a revision; the others wait and find it printed. */
    void lockPrinting(UUID revision) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(revision.toString())
                .query((row, n) -> true)
                .single();
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("certification_id", UUID.class),
                StandardId.valueOf(row.getString("standard")),
                row.getString("number"),
                row.getObject("public_id", UUID.class),
                new CertificateRevision(
                        row.getObject("revision_id", UUID.class),
                        row.getInt("revision"),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getObject("granted_on", LocalDate.class),
                        row.getObject("cycle_from", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("revised_on", LocalDate.class),
                        row.getString("issued_by"),
                        instant(row.getObject("issued_at", OffsetDateTime.class)),
                        false,
                        row.getString("sha256"),
                        row.getObject("signed_at", OffsetDateTime.class) == null
                                ? null
                                : instant(row.getObject("signed_at", OffsetDateTime.class))));
    }

    /** Lines of one certificate stand together, the newest first: whatever follows it is superseded. */
    static List<CertificateDetails> together(List<Line> lines) {
        Map<UUID, List<Line>> byCertificate = new LinkedHashMap<>();
        lines.forEach(line ->
                byCertificate.computeIfAbsent(line.id, id -> new ArrayList<>()).add(line));
        return byCertificate.values().stream().map(CertificateTable::details).toList();
    }

    private static CertificateDetails details(List<Line> lines) {
        Line first = lines.getFirst();
        var revisions = new ArrayList<CertificateRevision>();
        for (Line line : lines) {
            CertificateRevision r = line.revision;
            revisions.add(new CertificateRevision(
                    r.id(),
                    r.revision(),
                    r.reason(),
                    r.note(),
                    r.grantedOn(),
                    r.cycleFrom(),
                    r.expiresOn(),
                    r.revisedOn(),
                    r.issuedBy(),
                    r.issuedAt(),
                    !revisions.isEmpty(),
                    r.sha256(),
                    r.signedAt()));
        }
        return new CertificateDetails(
                first.id, first.certification, first.standard, first.number, first.publicId, List.copyOf(revisions));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
