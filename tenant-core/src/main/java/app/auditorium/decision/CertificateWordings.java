package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.ClientSite;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.AllowedTo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Scopes in both languages and by site, as the next revision of a certificate will say them; and who is confidential. */
@Component
@Transactional
public class CertificateWordings {

    private final Certifications certifications;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;
    private final JsonMapper json;

    CertificateWordings(
            Certifications certifications, ApplicationEventPublisher events, DataSource app, JsonMapper json) {
        this.certifications = certifications;
        this.events = events;
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    /** The wording with all sites of the client, in their order; not set yet is the scope as it stands on file. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<CertificateWording> of(UUID certification) {
        return certifications.details(certification).map(this::of);
    }

    /** Takes effect with the next revision; confidentiality at once. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR, Role.DECISION_MAKER},
            in = CERTIFICATION_BODY)
    public Outcome<CertificateWording> change(CertificateWording wanted) {
        CertificationDetails certification =
                certifications.details(wanted.certificationId()).orElse(null);
        if (certification == null) {
            return Outcome.notThere();
        }
        List<Problem> problems = problems(wanted, certification);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        if (!store(wanted)) {
            return new Outcome.Stale<>(null, null);
        }
        events.publishEvent(new ConfidentialityChanged(wanted.certificationId(), wanted.confidential()));
        return Outcome.done(of(certification));
    }

    private List<Problem> problems(CertificateWording wanted, CertificationDetails certification) {
        Checks checks = new Checks().text("scopeEn", wanted.scopeEn(), 2000).text("scopeZh", wanted.scopeZh(), 2000);
        List<UUID> sites = certifications.sites(certification.organisationId()).stream()
                .map(ClientSite::id)
                .toList();
        checks.each("sites", wanted.sites(), (at, site) -> {
            checks.text(at + ".scopeEn", site.scopeEn(), 2000)
                    .text(at + ".scopeZh", site.scopeZh(), 2000)
                    .text(at + ".addressEn", site.addressEn(), 300);
            if (!sites.contains(site.siteId())) {
                checks.invalid(at, "problem.certificate.site-unknown");
            }
        });
        boolean one = certification.standard() == StandardId.TOSHMS;
        if (one && wanted.sites().stream().anyMatch(CertificateWording.OfSite::differs)) {
            checks.add(Problem.rule("C-38", "sites", "problem.certificate.establishment"));
        }
        return checks.problems();
    }

    private CertificateWording of(CertificationDetails certification) {
        CertificateWording kept = sql.sql("""
                        select scope_en, scope_zh, sites, confidential, version from certificate_wording
                        where tenant_id = current_tenant() and certification_id = ?""")
                .param(certification.id())
                .query((row, n) -> new CertificateWording(
                        certification.id(),
                        row.getInt("version"),
                        row.getString("scope_en"),
                        row.getString("scope_zh"),
                        row.getBoolean("confidential"),
                        json.readValue(
                                row.getString("sites"), new TypeReference<List<CertificateWording.OfSite>>() {})))
                .optional()
                .orElseGet(() -> asOnFile(certification));
        Map<UUID, CertificateWording.OfSite> bySite =
                kept.sites().stream().collect(Collectors.toMap(CertificateWording.OfSite::siteId, Function.identity()));
        return new CertificateWording(
                kept.certificationId(),
                kept.version(),
                kept.scopeEn(),
                kept.scopeZh(),
                kept.confidential(),
                certifications.sites(certification.organisationId()).stream()
                        .map(site -> bySite.getOrDefault(site.id(), CertificateWording.OfSite.asOnFile(site.id())))
                        .toList());
    }

    /** The one scope text on file is taken for the language it is written in. */
    private static CertificateWording asOnFile(CertificationDetails certification) {
        String scope = certification.scopeText();
        boolean chinese = scope != null && scope.codePoints().anyMatch(Character::isIdeographic);
        return new CertificateWording(
                certification.id(), 0, chinese ? null : scope, chinese ? scope : null, false, List.of());
    }

    private boolean store(CertificateWording w) {
        String sites = json.writeValueAsString(w.sites());
        if (w.version() == 0) {
            return sql.sql("""
                            insert into certificate_wording (certification_id, scope_en, scope_zh, sites, confidential, version)
                            select ?, ?, ?, ?::jsonb, ?, 1 where not exists
                                (select from certificate_wording where tenant_id = current_tenant() and certification_id = ?)""")
                            .params(Arrays.asList(
                                    w.certificationId(),
                                    blank(w.scopeEn()),
                                    blank(w.scopeZh()),
                                    sites,
                                    w.confidential(),
                                    w.certificationId()))
                            .update()
                    == 1;
        }
        return sql.sql("""
                        update certificate_wording set scope_en = ?, scope_zh = ?, sites = ?::jsonb, confidential = ?, version = version + 1
                        where tenant_id = current_tenant() and certification_id = ? and version = ?""")
                        .params(Arrays.asList(
                                blank(w.scopeEn()),
                                blank(w.scopeZh()),
                                sites,
                                w.confidential(),
                                w.certificationId(),
                                w.version()))
                        .update()
                == 1;
    }

    private static @Nullable String blank(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
