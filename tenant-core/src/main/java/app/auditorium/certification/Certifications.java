package app.auditorium.certification;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The certifications of a body, with the programme of audits that each asks for. */
@Component
@Transactional
public class Certifications {

    private final CertificationRepository certifications;
    private final CertificationReads reads;
    private final TermsCheck check;
    private final CertifiedSites certifiedSites;
    private final AccreditedCodes accredited;
    private final Histories histories;
    private final Today today;
    private final JdbcClient sql;

    Certifications(
            CertificationRepository certifications,
            CertificationReads reads,
            TermsCheck check,
            CertifiedSites certifiedSites,
            AccreditedCodes accredited,
            Histories histories,
            Today today,
            DataSource app) {
        this.certifications = certifications;
        this.reads = reads;
        this.check = check;
        this.certifiedSites = certifiedSites;
        this.accredited = accredited;
        this.histories = histories;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    /** Records an engagement that was contracted outside the portal: pending, its programme made, stage 1 may be planned at once. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<CertificationDetails> record(NewCertification wanted) {
        var checks = new Checks().filledIn("", wanted);
        UUID organisation = wanted.organisationId();
        StandardId standard = wanted.standard();
        if (checks.refuse() || organisation == null || standard == null) {
            return Outcome.refused(checks.problems());
        }
        var terms = terms(wanted.iafCodes(), wanted.complexity(), wanted.scopeText());
        if (!isClient(organisation)) {
            checks.add(Problem.unseen("organisationId"));
        }
        check.problems(standard, terms, today.here()).forEach(checks::add);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        Certification recorded = certifications.saveAndFlush(Certification.record(organisation, standard, terms));
        return found(recorded.id());
    }

    /** Changes codes, complexity or scope, by the same rules as at recording; once it is granted, the scope by decisions alone. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<CertificationDetails> change(UUID id, CertificationChanges wanted) {
        Certification certification = certifications.findById(id).orElse(null);
        if (certification == null) {
            return Outcome.notThere();
        }
        if (!certification.isVersion(wanted.version())) {
            var latest = histories.latestOf(id);
            return new Outcome.Stale<>(
                    latest.map(Histories.Change::person).orElse(null),
                    latest.map(Histories.Change::at).orElse(null));
        }
        var terms = terms(wanted.iafCodes(), wanted.complexity(), wanted.scopeText());
        List<Problem> problems = check.problems(certification.standard(), terms, today.here());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        if (certification.state().isScopeDecided() && !certification.covers(terms)) {
            return Outcome.refused(Problem.rule("A-72", "iafCodes", "problem.certification.scope-decided"));
        }
        certification.change(terms);
        certifications.flush();
        return found(id);
    }

    /** Lets a certification cover what was decided; in the transaction of the decision, which checked it. */
    @AllowedTo(value = Role.DECISION_MAKER, in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.MANDATORY)
    public void rescope(UUID id, List<String> codes, @Nullable String scopeText, @Nullable String scopeTextEn) {
        certifications.findById(id).orElseThrow().rescope(codes, scopeText, scopeTextEn);
        certifications.flush();
    }

    /** Sort keys: organisation, standard, state, expiresOn. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Page<CertificationDetails> list(CertificationFilter filter, PageRequest page) {
        return reads.list(filter, page);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<CertificationDetails> details(UUID id) {
        return reads.byIds(List.of(id)).stream().findFirst();
    }

    /** Programme slots that wait for an audit and are due by a day, late ones included, the earliest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<DueSlot> due(LocalDate until) {
        return reads.due(until).stream()
                .filter(due -> due.slot().needsPlanning())
                .toList();
    }

    /** The same, and those whose audit is planned after their limit or was not held by then. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<DueSlot> owed(LocalDate until) {
        return reads.due(until);
    }

    /** Clients to record a certification for, by part of name or tax id; at most so many, by name. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<ClientChoice> clients(String q, long offset, int most) {
        return sql.sql("""
                        select id, name, name_zh, iaf_codes from organisation
                        where tenant_id = current_tenant() and position(:q in search_key) > 0
                        order by name, id limit :most offset :offset""")
                .param("q", q.strip().toLowerCase(Locale.ROOT))
                .param("most", most)
                .param("offset", offset)
                .query((row, n) -> new ClientChoice(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("name_zh"),
                        List.of((String[]) row.getArray("iaf_codes").getArray())))
                .list();
    }

    /** The sites of a client, in its own order. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<ClientSite> sites(UUID organisation) {
        return sql.sql("""
                        select id, name, address from site where tenant_id = current_tenant() and organisation_id = ?
                        order by position, name""")
                .param(organisation)
                .query((row, n) -> new ClientSite(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("address")))
                .list();
    }

    /** The sites that a certification is about, the central function first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<CertifiedSite> certifiedSites(UUID certification) {
        return certifiedSites.of(certification);
    }

    /** From now on the sites stay as they are, whatever becomes of the client's file; part of the transaction that certifies them. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.MANDATORY)
    public void settleSites(UUID certification) {
        certifiedSites.settle(certification);
    }

    /** Exactly these sites from now on; part of the transaction of whoever checked them. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR, Role.DECISION_MAKER},
            in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.MANDATORY)
    public void certifySites(UUID certification, List<CertifiedSite> sites) {
        certifiedSites.change(certification, sites);
    }

    /** The codes of a standard for which the body is accredited today. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public SortedSet<String> accreditedCodes(StandardId standard) {
        return new TreeSet<>(accredited.on(standard, today.here()));
    }

    private static Certification.Terms terms(
            @Nullable List<String> codes,
            app.auditorium.kernel.@Nullable Complexity complexity,
            @Nullable String scopeText) {
        return new Certification.Terms(
                codes == null ? List.of() : codes,
                complexity,
                scopeText == null || scopeText.isBlank() ? null : scopeText.strip(),
                null);
    }

    private Outcome<CertificationDetails> found(UUID id) {
        return reads.byIds(List.of(id)).stream().findFirst().map(Outcome::done).orElseGet(Outcome::notThere);
    }

    private boolean isClient(UUID organisation) {
        return sql.sql("select exists (select from organisation where tenant_id = current_tenant() and id = ?)")
                .param(organisation)
                .query(Boolean.class)
                .single();
    }
}
