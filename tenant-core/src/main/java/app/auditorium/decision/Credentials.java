package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.decision.credential.Bitstring;
import app.auditorium.decision.credential.Tokens;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Certificates as verifiable credentials, after the W3C Recommendations of 15 May 2025: Verifiable Credentials Data Model 2.0, secured
 * as SD-JWT (VC-JOSE-COSE), with Bitstring Status List 1.0. Who is certified, by whom, to which standard and until when always shows; scope,
 * codes and how long already are for the holder to show or to keep.
 */
@Component
@Transactional
public class Credentials {

    /** Of the file that {@link #of} gives. */
    public static final String TYPE = "application/vc+sd-jwt";

    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
    private static final String OWN_TERMS = "https://www.w3.org/ns/credentials/undefined-terms/v2";
    private static final List<String> PURPOSES = List.of("revocation", "suspension");
    private static final long MINUTES_CACHED = 5;

    private final SigningKeys keys;
    private final Today today;
    private final Clock clock;
    private final JsonMapper json;
    private final JdbcClient sql;
    private final String url;

    Credentials(
            SigningKeys keys,
            Today today,
            Clock clock,
            JsonMapper json,
            DataSource app,
            @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.keys = keys;
        this.today = today;
        this.clock = clock;
        this.json = json;
        this.sql = JdbcClient.create(app);
        this.url = url.replaceAll("/+$", "");
    }

    /** The credential of a revision as a token; it is made together with the signed document. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<CertificateFile> of(UUID revision) {
        return sql.sql("select jwt from certificate_credential where tenant_id = current_tenant() and revision_id = ?")
                .param(revision)
                .query(String.class)
                .optional()
                .map(Credentials::file);
    }

    /** The body's status lists by their purpose, signed now; none while it has no credentials. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Map<String, String> statusLists() {
        record Place(int index, boolean superseded, String state) {}
        List<Place> places = sql.sql("""
                        select cc.status_index, c.state,
                               exists (select from certificate_revision later where later.tenant_id = r.tenant_id
                                           and later.certificate_id = r.certificate_id and later.revision > r.revision) as superseded
                        from certificate_credential cc
                             join certificate_revision r on r.tenant_id = cc.tenant_id and r.id = cc.revision_id
                             join certificate k on k.tenant_id = r.tenant_id and k.id = r.certificate_id
                             join certification c on c.tenant_id = k.tenant_id and c.id = k.certification_id
                        where cc.tenant_id = current_tenant()""")
                .query((row, n) ->
                        new Place(row.getInt("status_index"), row.getBoolean("superseded"), row.getString("state")))
                .list();
        var lists = new LinkedHashMap<String, String>();
        if (!places.isEmpty()) {
            List<String> ended = List.of("WITHDRAWN", "CANCELLED", "TRANSFERRED", "CLOSED");
            lists.put(
                    "revocation",
                    list(
                            "revocation",
                            places.stream()
                                    .filter(place -> place.superseded || ended.contains(place.state))
                                    .map(Place::index)
                                    .toList()));
            lists.put(
                    "suspension",
                    list(
                            "suspension",
                            places.stream()
                                    .filter(place -> place.state.equals("SUSPENDED"))
                                    .map(Place::index)
                                    .toList()));
        }
        return lists;
    }

    /** Makes the credential of a revision, once. */
    void make(UUID revision, CertificateContent content, String page, SigningKeyTable.Usable key) {
        int index = freeIndex();
        String token = Tokens.selective(
                credential(revision, content, index),
                subject(content, page),
                choosable(content),
                address(key),
                key.material());
        sql.sql("insert into certificate_credential (revision_id, key_id, status_index, jwt) values (?, ?, ?, ?)")
                .params(revision, key.details().id(), index, token)
                .update();
    }

    static CertificateFile file(String token) {
        return new CertificateFile(
                "certificate.vc.sd-jwt", TYPE, token.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static Map<String, Object> subject(CertificateContent content, String page) {
        var subject = new LinkedHashMap<String, Object>();
        subject.put("type", "ManagementSystemCertification");
        put(subject, "name", content.holder().name());
        put(subject, "nameZh", content.holder().nameZh());
        put(subject, "country", content.holder().country());
        put(subject, "certificateNumber", content.number());
        subject.put("revision", content.revision());
        put(subject, "standard", content.criteria().edition());
        subject.put("publicPage", page);
        return subject;
    }

    private static Map<String, Object> choosable(CertificateContent content) {
        var claims = new LinkedHashMap<String, Object>();
        put(claims, "scope", content.scopeEn());
        put(claims, "scopeZh", content.scopeZh());
        claims.put(
                "iafCodes",
                content.codes().stream().map(CertificateContent.Code::code).toList());
        claims.put("firstCertified", content.dates().grantedOn().toString());
        return claims;
    }

    private Map<String, Object> credential(UUID revision, CertificateContent content, int index) {
        var credential = new LinkedHashMap<String, Object>();
        credential.put("@context", List.of(CONTEXT, OWN_TERMS));
        credential.put("id", "urn:uuid:" + revision);
        credential.put("type", List.of("VerifiableCredential", "ManagementSystemCertificate"));
        credential.put("issuer", Map.of("id", did(), "name", content.issuer().name()));
        credential.put("validFrom", start(content.dates().cycleFrom()));
        credential.put("validUntil", start(content.dates().expiresOn().plusDays(1)));
        credential.put(
                "credentialStatus",
                PURPOSES.stream()
                        .map(purpose -> Map.of(
                                "id",
                                listAddress(purpose) + "#" + index,
                                "type",
                                "BitstringStatusListEntry",
                                "statusPurpose",
                                purpose,
                                "statusListIndex",
                                String.valueOf(index),
                                "statusListCredential",
                                listAddress(purpose)))
                        .toList());
        return credential;
    }

    private String list(String purpose, List<Integer> set) {
        SigningKeyTable.Usable key = keys.ready();
        var subject = Map.of(
                "id",
                listAddress(purpose) + "#list",
                "type",
                "BitstringStatusList",
                "statusPurpose",
                purpose,
                "ttl",
                MINUTES_CACHED * 60_000,
                "encodedList",
                Bitstring.of(set));
        var credential = new LinkedHashMap<String, Object>();
        credential.put("@context", List.of(CONTEXT));
        credential.put("id", listAddress(purpose));
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", did());
        credential.put(
                "validFrom", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        credential.put("credentialSubject", subject);
        return Tokens.signed(json.writeValueAsString(credential), address(key), key.material());
    }

    private String address(SigningKeyTable.Usable key) {
        return Issuers.keyAddress(did(), key.details().fingerprint());
    }

    private String did() {
        return Issuers.did(url, Acting.current().tenantId());
    }

    private String listAddress(String purpose) {
        return url + "/register/bodies/" + Acting.current().tenantId() + "/status/" + purpose;
    }

    private String start(java.time.LocalDate day) {
        Instant begins = day.atStartOfDay(today.zone()).toInstant();
        return begins.toString();
    }

    private int freeIndex() {
        while (true) {
            int drawn = ThreadLocalRandom.current().nextInt(Bitstring.BITS);
            boolean taken = sql.sql(
                            "select exists (select from certificate_credential where tenant_id = current_tenant() and status_index = ?)")
                    .param(drawn)
                    .query(Boolean.class)
                    .single();
            if (!taken) {
                return drawn;
            }
        }
    }

    private static void put(Map<String, Object> to, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            to.put(name, value);
        }
    }
}
