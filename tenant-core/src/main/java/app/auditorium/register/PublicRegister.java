package app.auditorium.register;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register as anybody may read it: through the visitor's own login, which sees published rows and nothing else. */
@Component
public class PublicRegister {

    /** The day after the expiry is expired, where the body is. */
    private static final String STATUS =
            "case when state in ('ACTIVE', 'SUSPENDED') and expires_on < (now() at time zone zone)::date then 'EXPIRED' else state end";

    private static final String COLUMNS = """
            select tenant_id, public_id, confidential, body, body_zh, number, standard, edition, name, name_zh, scope_en, scope_zh, iaf_codes, country,
                   city_en, city_zh, granted_on, cycle_from, expires_on, revised_on, revision, history, %s as status
            from register_entry
            """.formatted(STATUS);

    private final DatabaseRole visitor;
    private final JsonMapper json;

    PublicRegister(@Qualifier("visitor") DatabaseRole visitor, JsonMapper json) {
        this.visitor = visitor;
        this.json = json;
    }

    /** A document that was issued, by its SHA-256. */
    record Issued(UUID bodyId, UUID publicId, int revision, String fingerprint, OffsetDateTime signedAt) {}

    /** A key that bodies sign with, or signed with. */
    public record PublicKey(UUID bodyId, String fingerprint, byte[] certificate, String body) {}

    @AtTheDoor("anybody: what is listed is public (A-80)")
    public Page<RegisterEntry> search(RegisterQuery query, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        String where = conditions(query, parameters);
        return visitor.call(sql -> {
            long total = sql.sql("select count(*) from register_entry" + where)
                    .params(parameters)
                    .query(Long.class)
                    .single();
            parameters.put("size", page.size());
            parameters.put("offset", page.offset());
            return new Page<>(
                    sql.sql(COLUMNS + where + " order by number, public_id limit :size offset :offset")
                            .params(parameters)
                            .query((row, n) -> shape(row))
                            .list(),
                    total);
        });
    }

    /** So many after a number, in its order: for reading everything bit by bit. */
    @AtTheDoor("anybody: what is listed is public (A-80)")
    public List<RegisterEntry> after(@Nullable RegisterEntry last, int most) {
        String from = last == null ? "" : " and (number, public_id) > (:number, :id)";
        return visitor.call(sql -> {
            var statement = sql.sql(
                            COLUMNS + " where not confidential" + from + " order by number, public_id limit :most")
                    .param("most", most);
            if (last != null) {
                statement = statement.param("number", last.number()).param("id", last.publicId());
            }
            return statement.query((row, n) -> shape(row)).list();
        });
    }

    /** Another word whenever what {@link #after} reads may be another: with every entry written, and every hour as certificates run out. */
    @AtTheDoor("anybody: what is listed is public (A-80)")
    public String mark() {
        return visitor.call(sql -> sql.sql("""
                        select count(*) || '-' || coalesce(extract(epoch from max(changed_at)), 0) || '-' || to_char(now(), 'YYYYMMDDHH24')
                        from register_entry where not confidential""").query(String.class).single());
    }

    /** The page behind a QR code. */
    @AtTheDoor("anybody who has the certificate: its page is made of a random id")
    public Optional<RegisterEntry> find(UUID publicId) {
        return visitor.call(sql -> one(sql, publicId));
    }

    /** The keys of a body, the newest first. */
    @AtTheDoor("anybody: public keys")
    public List<PublicKey> keys(UUID body) {
        return visitor.call(sql -> sql.sql("select * from register_key where tenant_id = ? order by since desc")
                .param(body)
                .query((row, n) -> key(row))
                .list());
    }

    /**
     * What a body publishes of itself.
     *
     * @param shortNotice under which conditions it audits at short notice; null where it does not
     */
    public record Body(
            UUID id,
            String name,
            @Nullable String nameZh,
            @Nullable String shortNotice) {}

    /** A body that has certificates here. */
    @AtTheDoor("anybody: what a body publishes (A-80, A-74)")
    public Optional<Body> body(UUID body) {
        return visitor.call(sql -> sql.sql("""
                        select tenant_id, body, body_zh,
                               (select h.value from house_rule h
                                where h.tenant_id = e.tenant_id and h.rule = 'SHORT_NOTICE' order by h.seq desc limit 1) as short_notice
                        from register_entry e where tenant_id = ? order by changed_at desc limit 1""")
                .param(body)
                .query((row, n) -> new Body(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("body"),
                        row.getString("body_zh"),
                        row.getString("short_notice")))
                .optional());
    }

    /** A body's signed status list for a purpose. */
    @AtTheDoor("anybody who verifies a credential")
    public Optional<String> statusList(UUID body, String purpose) {
        return visitor.call(sql -> sql.sql("select jwt from register_status_list where tenant_id = ? and purpose = ?")
                .params(body, purpose)
                .query(String.class)
                .optional());
    }

    Optional<Issued> document(String sha256) {
        return documents("sha256 = any (:hashes)", List.of(sha256));
    }

    /** The first that was issued with a signature and had one of these SHA-256 before it was signed. */
    Optional<Issued> unsigned(List<String> hashes) {
        return documents("unsigned = any (:hashes)", hashes);
    }

    private Optional<Issued> documents(String condition, List<String> hashes) {
        return visitor.call(sql -> sql.sql("select * from register_document where " + condition + " limit 1")
                .param("hashes", hashes.toArray(String[]::new))
                .query((row, n) -> new Issued(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("public_id", UUID.class),
                        row.getInt("revision"),
                        row.getString("fingerprint"),
                        row.getObject("signed_at", OffsetDateTime.class)))
                .optional());
    }

    Optional<PublicKey> key(String fingerprint) {
        return visitor.call(sql -> sql.sql("select * from register_key where fingerprint = ? limit 1")
                .param(fingerprint)
                .query((row, n) -> key(row))
                .optional());
    }

    private Optional<RegisterEntry> one(JdbcClient sql, UUID publicId) {
        return sql.sql(COLUMNS + " where public_id = ?")
                .param(publicId)
                .query((row, n) -> shape(row))
                .optional();
    }

    private static String conditions(RegisterQuery query, Map<String, Object> parameters) {
        var where = new StringBuilder(" where not confidential");
        if (query.q() != null && !query.q().isBlank()) {
            where.append(" and position(:q in search_key) > 0");
            parameters.put("q", query.q().strip().toLowerCase(Locale.ROOT));
        }
        equal(where, parameters, "standard", query.standard(), "standard = :standard");
        equal(where, parameters, "iaf", query.iaf(), ":iaf = any (iaf_codes)");
        equal(where, parameters, "city", query.city(), "city = :city");
        equal(
                where,
                parameters,
                "status",
                query.status() == null ? null : query.status().name(),
                STATUS + " = :status");
        return where.toString();
    }

    private static void equal(
            StringBuilder where,
            Map<String, Object> parameters,
            String name,
            @Nullable String value,
            String condition) {
        if (value != null && !value.isBlank()) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private RegisterEntry shape(ResultSet row) throws SQLException {
        PublicStatus status = PublicStatus.valueOf(row.getString("status"));
        LocalDate expiry = row.getObject("expires_on", LocalDate.class);
        List<StatusChange> known = json.readValue(row.getString("history"), new TypeReference<List<StatusChange>>() {});
        return new RegisterEntry(
                row.getObject("tenant_id", UUID.class),
                row.getObject("public_id", UUID.class),
                row.getBoolean("confidential"),
                row.getString("body"),
                row.getString("body_zh"),
                row.getString("number"),
                row.getString("standard"),
                row.getString("edition"),
                row.getString("name"),
                row.getString("name_zh"),
                row.getString("scope_en"),
                row.getString("scope_zh"),
                List.of((String[]) row.getArray("iaf_codes").getArray()),
                row.getString("country"),
                row.getString("city_en"),
                row.getString("city_zh"),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("cycle_from", LocalDate.class),
                expiry,
                row.getObject("revised_on", LocalDate.class),
                row.getInt("revision"),
                status,
                expiry == null ? known : StatusHistory.until(known, status, Objects.requireNonNull(expiry)));
    }

    private static PublicKey key(ResultSet row) throws SQLException {
        return new PublicKey(
                row.getObject("tenant_id", UUID.class),
                row.getString("fingerprint"),
                row.getBytes("certificate"),
                row.getString("body"));
    }
}
