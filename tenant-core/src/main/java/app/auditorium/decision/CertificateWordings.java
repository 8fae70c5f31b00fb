package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.audittime.SiteSampleCalculator;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.CertifiedSite;
import app.auditorium.certification.ClientSite;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Histories histories;
    private final JdbcClient sql;
    private final JsonMapper json;

    CertificateWordings(
            Certifications certifications,
            ApplicationEventPublisher events,
            Histories histories,
            DataSource app,
            JsonMapper json) {
        this.certifications = certifications;
        this.events = events;
        this.histories = histories;
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    /**
     * The wording with all sites of the client, in their order. What is not set yet, or was set for another scope than the one that
     * was decided since, is the scope as it stands on file.
     */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<CertificateWording> of(UUID certification) {
        return certifications.details(certification).map(this::of);
    }

    /** What was kept before the scope became another one: it speaks for the certificate no longer. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<CertificateWording> outdated(UUID certification) {
        return certifications
                .details(certification)
                .flatMap(found -> kept(found.id()).filter(kept -> kept.isOlderThan(found.scopeText())))
                .map(Kept::words);
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
        CertificateWording before = of(certification);
        if (!store(wanted, certification.scopeText())) {
            return histories.stale(certification.id(), "certificate_wording");
        }
        certify(certification, before, wanted);
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
                    .text(at + ".address", site.address(), 500)
                    .text(at + ".addressEn", site.addressEn(), 300);
            if (!sites.contains(site.siteId())) {
                checks.invalid(at, "problem.certificate.site-unknown");
            }
        });
        Map<UUID, CertificateWording.OfSite> said = bySite(of(certification));
        boolean one = certification.standard() == StandardId.TOSHMS;
        if (one && wanted.sites().stream().anyMatch(site -> site.differsFrom(said.get(site.siteId())))) {
            checks.add(Problem.rule("C-38", "sites", "problem.certificate.establishment"));
        }
        joined(wanted, said, certification).ifPresent(checks::add);
        said.putAll(bySite(wanted));
        if (!said.isEmpty() && said.values().stream().noneMatch(CertificateWording.OfSite::listed)) {
            checks.add(Problem.rule("A-81", "sites", "problem.certificate.no-site"));
        }
        return checks.problems();
    }

    /** Sites that join what is certified are sampled before, as many as at an initial audit (C-39). */
    private Optional<Problem> joined(
            CertificateWording wanted, Map<UUID, CertificateWording.OfSite> said, CertificationDetails certification) {
        Set<UUID> listed = wanted.sites().stream()
                .filter(CertificateWording.OfSite::listed)
                .map(CertificateWording.OfSite::siteId)
                .collect(Collectors.toSet());
        List<UUID> joining = said.values().stream()
                .filter(site -> !site.listed())
                .map(CertificateWording.OfSite::siteId)
                .filter(listed::contains)
                .toList();
        if (joining.isEmpty() || certification.state() == CertificationState.PENDING) {
            return Optional.empty();
        }
        long seen = sql.sql("""
                        select count(distinct s.site_id) from audit a join audit_site s on s.tenant_id = a.tenant_id and s.audit_id = a.id
                        where a.tenant_id = current_tenant() and a.certification_id = ? and s.site_id = any (?)
                          and a.state not in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'CANCELLED')""")
                .params(certification.id(), joining.toArray(UUID[]::new))
                .query(Long.class)
                .single();
        return seen < SiteSampleCalculator.initial(joining.size())
                ? Optional.of(Problem.rule("C-39", "sites", "problem.certificate.site-not-sampled"))
                : Optional.empty();
    }

    private CertificateWording of(CertificationDetails certification) {
        CertificateWording words = kept(certification.id())
                .map(kept -> kept.isOlderThan(certification.scopeText())
                        ? kept.rescoped(asOnFile(certification))
                        : kept.words)
                .orElseGet(() -> asOnFile(certification));
        return new CertificateWording(
                words.certificationId(),
                words.version(),
                words.scopeEn(),
                words.scopeZh(),
                words.confidential(),
                sites(certification, bySite(words)));
    }

    /**
     * As it was saved.
     *
     * @param ofScope the scope on file that it worded
     * @param reducedSince something of it was taken away by a decision
     * @param englishSince a decision said it otherwise in English
     */
    private record Kept(
            CertificateWording words, @Nullable String ofScope, boolean reducedSince, boolean englishSince) {

        boolean isOlderThan(@Nullable String scope) {
            return reducedSince || englishSince || !Objects.equals(ofScope, scope);
        }

        /** With the scope as it is now; what sites cover of their own stays, unless it could be what was taken away. */
        CertificateWording rescoped(CertificateWording onFile) {
            return new CertificateWording(
                    words.certificationId(),
                    words.version(),
                    onFile.scopeEn(),
                    onFile.scopeZh(),
                    words.confidential(),
                    reducedSince
                            ? words.sites().stream()
                                    .map(CertificateWording.OfSite::withoutScope)
                                    .toList()
                            : words.sites());
        }
    }

    private Optional<Kept> kept(UUID certification) {
        return sql.sql("""
                        select w.scope_en, w.scope_zh, w.sites, w.confidential, w.version, w.of_scope,
                               coalesce(since.reduced, false) as reduced_since, coalesce(since.english, false) as english_since
                        from certificate_wording w
                            cross join lateral (select bool_or(d.kind = 'REDUCE') as reduced,
                                                       bool_or(d.scope_after_en is distinct from d.scope_before_en) as english
                                                from decision d
                                                where d.tenant_id = w.tenant_id and d.certification_id = w.certification_id
                                                  and d.kind in ('EXTEND', 'REDUCE') and d.recorded_at > w.said_at) since
                        where w.tenant_id = current_tenant() and w.certification_id = ?""")
                .param(certification)
                .query((row, n) -> new Kept(
                        new CertificateWording(
                                certification,
                                row.getInt("version"),
                                row.getString("scope_en"),
                                row.getString("scope_zh"),
                                row.getBoolean("confidential"),
                                json.readValue(
                                        row.getString("sites"),
                                        new TypeReference<List<CertificateWording.OfSite>>() {})),
                        row.getString("of_scope"),
                        row.getBoolean("reduced_since"),
                        row.getBoolean("english_since")))
                .optional();
    }

    /** All of the client's, in their order; which of them are certified, and their addresses, the certification knows. */
    private List<CertificateWording.OfSite> sites(
            CertificationDetails certification, Map<UUID, CertificateWording.OfSite> said) {
        Map<UUID, String> certified = certifications.certifiedSites(certification.id()).stream()
                .collect(Collectors.toMap(CertifiedSite::id, CertifiedSite::address));
        return certifications.sites(certification.organisationId()).stream()
                .map(site -> said.getOrDefault(site.id(), CertificateWording.OfSite.asOnFile(site.id()))
                        .with(certified.containsKey(site.id()), certified.getOrDefault(site.id(), site.address())))
                .toList();
    }

    /** What is listed becomes what is certified, under the names of the client's file. */
    private void certify(CertificationDetails certification, CertificateWording before, CertificateWording wanted) {
        Map<UUID, CertificateWording.OfSite> said = bySite(before);
        said.putAll(bySite(wanted));
        certifications.certifySites(
                certification.id(),
                certifications.sites(certification.organisationId()).stream()
                        .flatMap(site -> Stream.ofNullable(said.get(site.id()))
                                .filter(CertificateWording.OfSite::listed)
                                .map(words -> new CertifiedSite(
                                        site.id(),
                                        site.name(),
                                        Objects.requireNonNullElse(blank(words.address()), site.address()))))
                        .toList());
    }

    private static Map<UUID, CertificateWording.OfSite> bySite(CertificateWording wording) {
        return wording.sites().stream()
                .collect(Collectors.toMap(
                        CertificateWording.OfSite::siteId, Function.identity(), (one, other) -> other, HashMap::new));
    }

    /** The scope on file, in English where that was said, too; a text alone is taken for the language it is written in. */
    private static CertificateWording asOnFile(CertificationDetails certification) {
        String scope = certification.scopeText();
        boolean chinese = scope != null && scope.codePoints().anyMatch(Character::isIdeographic);
        String english = certification.scopeTextEn() == null && !chinese ? scope : certification.scopeTextEn();
        return new CertificateWording(certification.id(), 0, blank(english), chinese ? scope : null, false, List.of());
    }

    private boolean store(CertificateWording w, @Nullable String scope) {
        // which sites are certified, and where they are, the certification keeps
        String sites = json.writeValueAsString(
                w.sites().stream().map(site -> site.with(true, null)).toList());
        if (w.version() == 0) {
            return sql.sql("""
                            insert into certificate_wording (certification_id, scope_en, scope_zh, sites, confidential, of_scope, version)
                            select ?, ?, ?, ?::jsonb, ?, ?, 1 where not exists
                                (select from certificate_wording where tenant_id = current_tenant() and certification_id = ?)""")
                            .params(Arrays.asList(
                                    w.certificationId(),
                                    blank(w.scopeEn()),
                                    blank(w.scopeZh()),
                                    sites,
                                    w.confidential(),
                                    scope,
                                    w.certificationId()))
                            .update()
                    == 1;
        }
        return sql.sql("""
                        update certificate_wording set scope_en = ?, scope_zh = ?, sites = ?::jsonb, confidential = ?, of_scope = ?,
                            said_at = moment(), version = version + 1
                        where tenant_id = current_tenant() and certification_id = ? and version = ?""")
                        .params(Arrays.asList(
                                blank(w.scopeEn()),
                                blank(w.scopeZh()),
                                sites,
                                w.confidential(),
                                scope,
                                w.certificationId(),
                                w.version()))
                        .update()
                == 1;
    }

    private static @Nullable String blank(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
