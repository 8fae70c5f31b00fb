package app.auditorium.decision;

import app.auditorium.decision.signing.KeyMaterial;
import app.auditorium.decision.signing.SealedKeys;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The body's keys: one signs, the others are kept for what they signed. */
@Component
class SigningKeyTable {

    private static final String COLUMNS = """
            select id, origin, algorithm, subject, issuer, fingerprint, chain, valid_from, valid_until, made_by, made_at, retired_at, retired_by,
                   private_key
            from signing_key where tenant_id = current_tenant()
            """;

    private final JdbcClient sql;
    private final SealedKeys sealed;

    SigningKeyTable(DataSource app, SealedKeys sealed) {
        this.sql = JdbcClient.create(app);
        this.sealed = sealed;
    }

    /** A key that signs, ready for use. */
    record Usable(SigningKeyDetails details, KeyMaterial material) {}

    List<SigningKeyDetails> all() {
        return sql.sql(COLUMNS + " order by made_at desc, id")
                .query((row, n) -> details(row))
                .list();
    }

    Optional<SigningKeyDetails> active() {
        return sql.sql(COLUMNS + " and retired_at is null")
                .query((row, n) -> details(row))
                .optional();
    }

    Optional<Usable> usable() {
        return sql.sql(COLUMNS + " and retired_at is null")
                .query((row, n) -> new Usable(
                        details(row),
                        sealed.open(
                                row.getBytes("private_key"),
                                row.getString("algorithm"),
                                row.getObject("id", UUID.class),
                                (byte[][]) row.getArray("chain").getArray())))
                .optional();
    }

    /** Whoever else is about to make or replace a key waits. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(current_tenant() || 'signing key', 2))")
                .query((row, n) -> true)
                .single();
    }

    boolean knows(String fingerprint) {
        return sql.sql("select exists (select from signing_key where tenant_id = current_tenant() and fingerprint = ?)")
                .param(fingerprint)
                .query(Boolean.class)
                .single();
    }

    void replace(SigningKeyDetails.Origin origin, KeyMaterial key) {
        sql.sql(
                        "update signing_key set retired_at = now(), retired_by = acting_name() where tenant_id = current_tenant() and retired_at is null")
                .update();
        UUID id = UUID.randomUUID();
        X509Certificate own = key.certificate();
        sql.sql("""
                        insert into signing_key (id, origin, algorithm, subject, issuer, fingerprint, valid_from, valid_until, chain, private_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        origin.name(),
                        key.privateKey().getAlgorithm(),
                        own.getSubjectX500Principal().getName(),
                        own.getIssuerX500Principal().getName(),
                        Sha256.of(SealedKeys.der(own)),
                        time(own.getNotBefore().toInstant()),
                        time(own.getNotAfter().toInstant()),
                        key.chain().stream().map(SealedKeys::der).toArray(byte[][]::new),
                        sealed.seal(key, id))
                .update();
    }

    private static SigningKeyDetails details(ResultSet row) throws SQLException {
        OffsetDateTime retired = row.getObject("retired_at", OffsetDateTime.class);
        return new SigningKeyDetails(
                row.getObject("id", UUID.class),
                SigningKeyDetails.Origin.valueOf(row.getString("origin")),
                row.getString("algorithm"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getString("fingerprint"),
                ((byte[][]) row.getArray("chain").getArray())[0],
                instant(row, "valid_from"),
                instant(row, "valid_until"),
                row.getString("made_by"),
                instant(row, "made_at"),
                retired == null ? null : retired.toInstant(),
                row.getString("retired_by"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
