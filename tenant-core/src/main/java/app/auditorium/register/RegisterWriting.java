package app.auditorium.register;

import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.County;
import app.auditorium.certification.CertificationMoved;
import app.auditorium.certification.History;
import app.auditorium.certification.Lives;
import app.auditorium.decision.CertificateContent;
import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateIssued;
import app.auditorium.decision.CertificatePrinted;
import app.auditorium.decision.CertificateWording;
import app.auditorium.decision.CertificateWordings;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.ConfidentialityChanged;
import app.auditorium.decision.Credentials;
import app.auditorium.decision.SigningKeyReplaced;
import app.auditorium.tenancy.Today;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the register with every change of status, revision or confidentiality, in the transaction of that change. */
@Component
class RegisterWriting {

    private final Certificates certificates;
    private final CertificateWordings wordings;
    private final Credentials credentials;
    private final Lives lives;
    private final Counties counties;
    private final Today today;
    private final JdbcClient sql;
    private final JsonMapper json;

    RegisterWriting(
            Certificates certificates,
            CertificateWordings wordings,
            Credentials credentials,
            Lives lives,
            Counties counties,
            Today today,
            DataSource app,
            JsonMapper json) {
        this.certificates = certificates;
        this.wordings = wordings;
        this.credentials = credentials;
        this.lives = lives;
        this.counties = counties;
        this.today = today;
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    @EventListener
    void on(CertificateIssued issued) {
        write(issued.certificationId());
    }

    @EventListener
    void on(CertificationMoved moved) {
        write(moved.certificationId());
    }

    @EventListener
    void on(ConfidentialityChanged changed) {
        write(changed.certificationId());
    }

    @EventListener
    void on(CertificatePrinted printed) {
        sql.sql(
                        "insert into register_document (sha256, unsigned, public_id, revision, fingerprint, signed_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        printed.sha256(),
                        printed.unsigned(),
                        printed.publicId(),
                        printed.revision(),
                        printed.keyFingerprint(),
                        printed.signedAt().atOffset(ZoneOffset.UTC))
                .update();
        publishStatusLists();
    }

    @EventListener
    void on(SigningKeyReplaced replaced) {
        sql.sql("""
                        insert into register_key (fingerprint, certificate, body, valid_until)
                        select ?, ?, name, ? from tenant where id = current_tenant()""")
                .params(
                        replaced.key().fingerprint(),
                        replaced.key().certificate(),
                        replaced.key().validUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void write(UUID certification) {
        List<CertificateDetails> issued = certificates.of(certification);
        if (issued.isEmpty()) {
            return;
        }
        History history = lives.of(certification).orElseThrow();
        boolean confidential =
                wordings.of(certification).map(CertificateWording::confidential).orElse(false);
        PublicStatus.of(history.life().status())
                .ifPresent(status -> issued.forEach(certificate -> write(
                        certificate,
                        certificates.content(certificate.current().id()).orElseThrow(),
                        status,
                        confidential,
                        confidential ? List.of() : StatusHistory.of(history))));
        publishStatusLists();
    }

    private void write(
            CertificateDetails certificate,
            CertificateContent content,
            PublicStatus status,
            boolean confidential,
            List<StatusChange> history) {
        Map<String, @Nullable Object> values = confidential ? new HashMap<>(NOTHING) : told(content);
        values.put("id", certificate.publicId());
        values.put("certificate", certificate.id());
        values.put("certification", certificate.certificationId());
        values.put("confidential", confidential);
        values.put("body", content.issuer().name());
        values.put("bodyZh", content.issuer().nameZh());
        values.put("revision", content.revision());
        values.put("state", status.name());
        values.put("zone", today.zone().getId());
        values.put("history", json.writeValueAsString(history));
        int updated = sql.sql("""
                        update register_entry set confidential = :confidential, body = :body, body_zh = :bodyZh, number = :number, standard = :standard,
                            edition = :edition, name = :name, name_zh = :nameZh, scope_en = :scopeEn, scope_zh = :scopeZh, iaf_codes = :codes,
                            country = :country, city = :city, city_en = :cityEn, city_zh = :cityZh, granted_on = :granted::date,
                            cycle_from = :cycle::date, expires_on = :expires::date, revised_on = :revised::date, revision = :revision,
                            state = :state, zone = :zone, history = :history::jsonb, changed_at = clock_timestamp()
                        where tenant_id = current_tenant() and public_id = :id""").params(values).update();
        if (updated == 0) {
            sql.sql("""
                            insert into register_entry (public_id, certificate_id, certification_id, confidential, body, body_zh, number, standard, edition,
                                name, name_zh, scope_en, scope_zh, iaf_codes, country, city, city_en, city_zh, granted_on, cycle_from, expires_on,
                                revised_on, revision, state, zone, history)
                            values (:id, :certificate, :certification, :confidential, :body, :bodyZh, :number, :standard, :edition, :name, :nameZh,
                                :scopeEn, :scopeZh, :codes, :country, :city, :cityEn, :cityZh, :granted::date, :cycle::date, :expires::date,
                                :revised::date, :revision, :state, :zone, :history::jsonb)""").params(values).update();
        }
    }

    private Map<String, @Nullable Object> told(CertificateContent content) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("number", content.number());
        values.put("standard", content.criteria().standard());
        values.put("edition", content.criteria().edition());
        values.put("name", content.holder().name());
        values.put("nameZh", content.holder().nameZh());
        values.put("scopeEn", content.scopeEn());
        values.put("scopeZh", content.scopeZh());
        values.put(
                "codes",
                content.codes().stream().map(CertificateContent.Code::code).toArray(String[]::new));
        values.put("country", content.holder().country());
        String written = content.holder().county();
        County county = written == null ? null : known(written);
        values.put("city", county == null ? written : county.code());
        values.put("cityEn", county == null ? written : county.nameEn());
        values.put("cityZh", county == null ? written : county.nameZh());
        values.put("granted", content.dates().grantedOn());
        values.put("cycle", content.dates().cycleFrom());
        values.put("expires", content.dates().expiresOn());
        values.put("revised", content.dates().revisedOn());
        return values;
    }

    /** By its code or, as people write it, by its name. */
    private @Nullable County known(String written) {
        return counties.all().stream()
                .filter(county -> county.code().equals(written))
                .findFirst()
                .or(() -> counties.namedIn(written))
                .orElse(null);
    }

    /** One change after another: a list is made of all that the others have committed, not of what they have under way. */
    private void publishStatusLists() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(current_tenant() || 'status list', 0))")
                .query((row, n) -> 0)
                .list();
        credentials.statusLists().forEach((purpose, jwt) -> {
            int known = sql.sql("""
                            update register_status_list set jwt = ?, changed_at = clock_timestamp()
                            where tenant_id = current_tenant() and purpose = ?""").params(jwt, purpose).update();
            if (known == 0) {
                sql.sql("insert into register_status_list (purpose, jwt) values (?, ?)")
                        .params(purpose, jwt)
                        .update();
            }
        });
    }

    private static final Map<String, @Nullable Object> NOTHING = nothing();

    private static Map<String, @Nullable Object> nothing() {
        var values = new HashMap<String, @Nullable Object>();
        for (String name : List.of(
                "number",
                "standard",
                "edition",
                "name",
                "nameZh",
                "scopeEn",
                "scopeZh",
                "country",
                "city",
                "cityEn",
                "cityZh",
                "granted",
                "cycle",
                "expires",
                "revised")) {
            values.put(name, null);
        }
        values.put("codes", new String[0]);
        return values;
    }
}
