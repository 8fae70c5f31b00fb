package app.auditorium.finding;

import app.auditorium.audit.AuditProgress;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The findings of one's own audits. Written by the audit's team, and by every lead auditor and administrator of the body. */
@Component
@Transactional
public class Findings {

    /** What a list can be sorted by. */
    public static final Set<String> SORTS = new TreeSet<>(FindingQuery.SORTS.keySet());

    private final FindingRepository findings;
    private final AuditedClients audits;
    private final FindingRules rules;
    private final Histories histories;
    private final Issuing issuing;
    private final AuditProgress progress;
    private final MajorsInLife majors;
    private final Deliveries deliveries;
    private final Clock clock;
    private final JdbcClient sql;

    Findings(
            FindingRepository findings,
            AuditedClients audits,
            FindingRules rules,
            Histories histories,
            Issuing issuing,
            AuditProgress progress,
            MajorsInLife majors,
            Deliveries deliveries,
            Clock clock,
            DataSource app) {
        this.findings = findings;
        this.audits = audits;
        this.rules = rules;
        this.histories = histories;
        this.issuing = issuing;
        this.progress = progress;
        this.majors = majors;
        this.deliveries = deliveries;
        this.clock = clock;
        this.sql = JdbcClient.create(app);
    }

    /** Raises a finding in an audit that is not reported yet; before IN_PROGRESS it stays a draft. */
    @AllowedTo
    public Outcome<FindingDetails> raise(UUID audit, NewFinding wanted) {
        Membership acting = Acting.current();
        Optional<AuditedClient> audited = audits.find(audit, acting);
        if (audited.isEmpty()) {
            return Outcome.notThere();
        }
        onlyWriters(audited.get(), acting);
        Checks checks = rules.judge(audited.get(), wanted, null);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        Finding finding = findings.saveAndFlush(
                Finding.raise(audited.get(), wanted, LocalDate.now(clock.withZone(acting.zone())), clock.instant()));
        return found(finding.id());
    }

    /** Rewrites a draft. Nothing is rewritten once it was released. */
    @AllowedTo
    public Outcome<FindingDetails> correct(UUID id, FindingChanges changes) {
        Optional<Finding> finding = findings.findById(id);
        if (finding.isEmpty()) {
            return Outcome.notThere();
        }
        AuditedClient audit = auditOf(finding.get());
        onlyWriters(audit, Acting.current());
        if (!finding.get().isAt(changes.version())) {
            return histories
                    .latestOf(id)
                    .<Outcome<FindingDetails>>map(last -> new Outcome.Stale<>(last.person(), last.at()))
                    .orElse(new Outcome.Stale<>(null, null));
        }
        Checks checks = rules.judge(audit, changes.finding(), finding.get().grade());
        if (finding.get().isReleased()) {
            checks.add(Problem.rule("G.2", null, "problem.finding.released"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        finding.get().correct(audit, changes.finding(), clock.instant());
        findings.flush();
        return found(id);
    }

    /** Lets the client read it, which cannot be undone; a client company with a tenant of its own is told. */
    @AllowedTo({Role.LEAD_AUDITOR, Role.ADMINISTRATOR})
    public Outcome<FindingDetails> release(UUID id) {
        Optional<Finding> finding = findings.findById(id);
        if (finding.isEmpty()) {
            return Outcome.notThere();
        }
        if (finding.get().isReleased()) {
            return found(id);
        }
        AuditedClient audit = auditOf(finding.get());
        if (!audit.hasBegun()) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.finding.not-begun"));
        }
        issuing.release(finding.get(), audit);
        if (audit.isClosed()) {
            progress.follow(audit.id(), null);
            if (finding.get().grade() == Grade.MAJOR) {
                majors.found(audit, finding.get());
            }
        }
        if (audit.clientTenant() != null) {
            deliveries.send(new FindingReleased(audit.clientTenant(), id));
        }
        return found(id);
    }

    /** One's own finding. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Optional<FindingDetails> find(UUID id) {
        FindingQuery query = FindingQuery.own().only(id);
        return sql.sql(query.rows(PageRequest.first(1)))
                .params(query.parameters())
                .query(FindingQuery::shaped)
                .optional();
    }

    /** Those of these that are one's own, in no order. */
    @AllowedTo
    @Transactional(readOnly = true)
    public List<FindingDetails> byIds(Collection<UUID> ids) {
        FindingQuery query = FindingQuery.own().only(ids.toArray(UUID[]::new));
        return sql.sql(query.all())
                .params(query.parameters())
                .query(FindingQuery::shaped)
                .list();
    }

    /** One's own findings; sorted by raisedOn (newest first by default), organisation, clause, grade or state. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Page<FindingDetails> list(FindingFilter filter, PageRequest page) {
        FindingQuery query = FindingQuery.own().where(filter);
        return new Page<>(
                sql.sql(query.rows(page))
                        .params(query.parameters())
                        .query(FindingQuery::shaped)
                        .list(),
                count(filter));
    }

    /** The findings of one's own audit; empty if it is not one's own. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Optional<Page<FindingDetails>> ofAudit(UUID audit, PageRequest page) {
        return audits.find(audit, Acting.current()).map(own -> list(FindingFilter.ofAudit(audit), page));
    }

    /** How many of one's own findings there are. */
    @AllowedTo
    @Transactional(readOnly = true)
    public long count(FindingFilter filter) {
        FindingQuery query = FindingQuery.own().where(filter);
        return sql.sql(query.count())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /** What the acting person may do with a finding now; a screen offers nothing else. */
    @AllowedTo
    @Transactional(readOnly = true)
    public FindingAbilities abilities(FindingDetails finding) {
        Membership acting = Acting.current();
        if (!finding.tenantId().equals(acting.tenantId())) {
            return abroad(finding, acting);
        }
        AuditedClient audit = audits.find(finding.auditId(), acting).orElse(null);
        if (audit == null) {
            return FindingAbilities.NONE;
        }
        boolean leads = acting.hasAny(Role.LEAD_AUDITOR, Role.ADMINISTRATOR);
        return new FindingAbilities(
                !finding.isReleased() && audit.isOpen() && writes(audit, acting),
                !finding.isReleased() && audit.hasBegun() && leads,
                finding.isReleased() && leads ? steps(finding, audit) : Set.of(),
                false,
                false);
    }

    /** A client with a tenant of its own answers there. */
    private static Set<FindingStep> steps(FindingDetails finding, AuditedClient audit) {
        Set<FindingStep> steps = FindingStep.ofBody(finding.state(), finding.grade());
        if (audit.clientTenant() != null) {
            steps.remove(FindingStep.ANSWER);
        }
        return steps;
    }

    private static FindingAbilities abroad(FindingDetails finding, Membership acting) {
        boolean ours = acting.kind() == TenantKind.CLIENT
                && acting.hasAny(Role.ADMINISTRATOR, Role.CONTRIBUTOR)
                && finding.state() == FindingState.OPEN;
        boolean nonconformity = finding.grade().isNonconformity();
        return new FindingAbilities(false, false, Set.of(), ours && nonconformity, ours && !nonconformity);
    }

    /** Whether the acting person may raise findings in an audit now. */
    @AllowedTo
    @Transactional(readOnly = true)
    public boolean mayRaise(UUID audit) {
        Membership acting = Acting.current();
        return audits.find(audit, acting)
                .filter(found -> found.isOpen() && writes(found, acting))
                .isPresent();
    }

    /** Whether a nonconformity of one's own audit waits for its answer or for the lead's review. */
    @AllowedTo
    @Transactional(readOnly = true)
    public boolean waitForSomebody(UUID audit) {
        return count(new FindingFilter(
                        audit,
                        null,
                        null,
                        null,
                        null,
                        Set.of(Grade.MAJOR, Grade.MINOR),
                        Set.of(FindingState.OPEN, FindingState.RESPONDED),
                        true,
                        null,
                        null))
                > 0;
    }

    /** What a finding of one's own audit can be chosen from. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Optional<RaisingIn> choices(UUID audit) {
        return audits.find(audit, Acting.current()).map(AuditedClient::choices);
    }

    private AuditedClient auditOf(Finding finding) {
        return audits.find(finding.auditId(), Acting.current()).orElseThrow();
    }

    private Outcome<FindingDetails> found(UUID id) {
        return Outcome.done(find(id).orElseThrow());
    }

    private static boolean writes(@Nullable AuditedClient audit, Membership acting) {
        return acting.hasAny(Role.LEAD_AUDITOR, Role.ADMINISTRATOR) || (audit != null && audit.onTeam());
    }

    private static void onlyWriters(AuditedClient audit, Membership acting) {
        if (!writes(audit, acting)) {
            throw NotYourRole.needs(Role.LEAD_AUDITOR, Role.ADMINISTRATOR);
        }
    }
}
