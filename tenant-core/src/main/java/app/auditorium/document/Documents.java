package app.auditorium.document;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.SharedReads;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents of the acting tenant, and those that others released to it. */
@Component
@Transactional
public class Documents {

    /** The largest file, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** How many documents may belong to one record. */
    public static final int MOST = 50;

    private static final String COLUMNS = """
            select tenant_id, id, subject_id, name, media_type, bytes, sha256, scan, uploaded_by, uploaded_at, released_at
            from document""";

    private final JdbcClient sql;
    private final SharedReads shared;
    private final MediaTypes mediaTypes;
    private final Optional<MalwareScanner> scanner;

    Documents(DataSource app, SharedReads shared, MediaTypes mediaTypes, ObjectProvider<MalwareScanner> scanner) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
        this.mediaTypes = mediaTypes;
        this.scanner = Optional.ofNullable(scanner.getIfAvailable());
    }

    /** Stores a document of at most {@link #LARGEST} bytes whose type is told by its content. */
    @AllowedTo
    public Outcome<DocumentRow> add(NewDocument wanted) {
        String name = wanted.name().strip();
        byte[] content = wanted.content();
        var checks = new Checks().required("name", name, 200);
        if (content.length == 0) {
            checks.invalid("file", "problem.document.empty");
        } else if (content.length > LARGEST) {
            checks.invalid("file", "problem.document.too-big", LARGEST / 1024 / 1024);
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        String mediaType = mediaTypes.of(content, name).orElse(null);
        if (mediaType == null) {
            return Outcome.refused(checks.invalid("file", "problem.document.type", Checks.shortened(name))
                    .problems());
        }
        if (own(wanted.subject(), wanted.subjectId()).size() >= MOST) {
            return Outcome.refused(
                    checks.invalid("file", "problem.too-many", MOST).problems());
        }
        if (scanner.isPresent() && !scanner.get().findsNothingIn(content)) {
            return Outcome.refused(checks.invalid("file", "problem.document.malware", Checks.shortened(name))
                    .problems());
        }
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into document (id, subject, subject_id, name, media_type, bytes, sha256, scan, reader_tenant_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid))""")
                .params(Arrays.asList(
                        id,
                        wanted.subject(),
                        wanted.subjectId(),
                        name,
                        mediaType,
                        content.length,
                        sha256(content),
                        scanner.isPresent() ? "CLEAN" : "NOT_SCANNED",
                        wanted.reader() == null ? null : wanted.reader().toString()))
                .update();
        sql.sql("insert into document_content (document_id, content) values (?, ?)")
                .params(id, content)
                .update();
        return find(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /** The documents of a record, one's own and those released to the acting tenant, in the order of upload. */
    @AllowedTo
    @Transactional(readOnly = true)
    public List<DocumentRow> of(String subject, UUID subjectId) {
        return of(subject, List.of(subjectId)).getOrDefault(subjectId, List.of());
    }

    /** The same of many records, by record; one without documents is missing. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Map<UUID, List<DocumentRow>> of(String subject, Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = subjectIds.toArray(UUID[]::new);
        List<DocumentRow> theirs = shared.list(
                COLUMNS + " where subject = :subject and subject_id = any (:ids) order by uploaded_at, id",
                Map.of("subject", subject, "ids", ids),
                Documents::shaped);
        return Stream.concat(own(subject, ids).stream(), theirs.stream())
                .distinct()
                .collect(Collectors.groupingBy(DocumentRow::subjectId));
    }

    /** A document with its bytes, one's own or released to the acting tenant. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Optional<DocumentContent> content(UUID id) {
        String query = "select content from document_content where document_id = :id";
        return find(id).map(own -> new DocumentContent(
                        own,
                        sql.sql(query + " and tenant_id = current_tenant()")
                                .param("id", id)
                                .query((row, n) -> row.getBytes(1))
                                .single()))
                .or(() -> shared.list(COLUMNS + " where id = :id", Map.of("id", id), Documents::shaped).stream()
                        .findFirst()
                        .map(theirs -> new DocumentContent(
                                theirs,
                                shared.list(
                                                query + " and tenant_id = :owner",
                                                Map.of("id", id, "owner", theirs.tenantId()),
                                                (row, n) -> row.getBytes(1))
                                        .getFirst())));
    }

    /** Takes a document away again; one that was released to somebody stays. */
    @AllowedTo
    public Outcome<UUID> remove(UUID id) {
        DocumentRow document = find(id).orElse(null);
        if (document == null) {
            return Outcome.notThere();
        }
        if (document.released()) {
            return Outcome.refused(app.auditorium.kernel.Problem.rule("A-86", null, "problem.document.released"));
        }
        sql.sql("delete from document where tenant_id = current_tenant() and id = ?")
                .param(id)
                .update();
        return Outcome.done(id);
    }

    /** Lets a tenant read the documents of a record from now on, for good; answers how many were new to it. */
    @AllowedTo
    public int release(String subject, UUID subjectId, @Nullable UUID reader) {
        return reader == null
                ? 0
                : sql.sql("""
                                update document set reader_tenant_id = ?, released_at = now()
                                where tenant_id = current_tenant() and subject = ? and subject_id = ? and released_at is null""").params(reader, subject, subjectId).update();
    }

    private List<DocumentRow> own(String subject, UUID... subjectIds) {
        return sql.sql(
                        COLUMNS
                                + " where tenant_id = current_tenant() and subject = ? and subject_id = any (?) order by uploaded_at, id")
                .params(subject, subjectIds)
                .query(Documents::shaped)
                .list();
    }

    private Optional<DocumentRow> find(UUID id) {
        return sql.sql(COLUMNS + " where tenant_id = current_tenant() and id = ?")
                .param(id)
                .query(Documents::shaped)
                .optional();
    }

    private static DocumentRow shaped(ResultSet row, int number) throws SQLException {
        UUID tenant = row.getObject("tenant_id", UUID.class);
        return new DocumentRow(
                tenant,
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("bytes"),
                row.getString("sha256"),
                "CLEAN".equals(row.getString("scan")),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getObject("released_at") != null,
                tenant.equals(Acting.current().tenantId()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
