package app.auditorium.engagement;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.AllowedTo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A body's engagements, from the enquiry to the programme. */
@Component
@Transactional
public class Engagements {

    private final EngagementReads reads;
    private final ApplicationTable applications;
    private final StepLog log;
    private final Moves moves;
    private final Agreements agreements;
    private final Optional<Programmes> programmes;
    private final JdbcClient sql;

    Engagements(
            EngagementReads reads,
            ApplicationTable applications,
            StepLog log,
            Moves moves,
            Agreements agreements,
            Optional<Programmes> programmes,
            DataSource app) {
        this.reads = reads;
        this.applications = applications;
        this.log = log;
        this.moves = moves;
        this.agreements = agreements;
        this.programmes = programmes;
        this.sql = JdbcClient.create(app);
    }

    /** Sort keys: organisation, number, state, since; the newest step first by itself. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Page<EngagementRow> list(EngagementFilter filter, PageRequest page) {
        return reads.page(filter, page);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<EngagementDetails> details(UUID id) {
        return reads.head(id).map(this::details);
    }

    /** Those from which a certification came, the oldest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<EngagementDetails> behind(UUID certification) {
        return sql.sql("""
                        select e.id from engagement e
                        join engagement_standard s on s.tenant_id = e.tenant_id and s.engagement_id = e.id
                        where e.tenant_id = current_tenant() and s.certification_id = ? order by e.number""").param(certification).query(UUID.class).list().stream()
                .flatMap(id -> details(id).stream())
                .toList();
    }

    /** How many stand in each state; states without any are left out. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Map<EngagementState, Long> counts() {
        return reads.counts();
    }

    /** Records an enquiry. A client with a tenant of its own sees it there and may apply. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<EngagementDetails> open(NewEngagement wanted) {
        var checks = new Checks().text("source", wanted.source(), 1_000);
        UUID organisation = wanted.organisationId();
        if (organisation == null) {
            checks.invalid("organisationId", "problem.required");
        } else if (!isClient(organisation)) {
            checks.add(Problem.unseen("organisationId"));
        }
        if (organisation == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        List<StandardId> standards = wanted.standards() == null ? List.of() : wanted.standards();
        String source = wanted.source() == null || wanted.source().isBlank()
                ? null
                : wanted.source().strip();
        Engagement opened = moves.enquire(
                UUID.randomUUID(),
                organisation,
                Engagement.Origin.BODY,
                standards,
                new Cause(null, source, null, null));
        UUID client = moves.clientOf(opened);
        if (client != null) {
            moves.tell(client, opened);
        }
        return found(opened.id());
    }

    /** The client gives up, as it told the body outside the portal: when and how stands in the source. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<EngagementDetails> cancel(
            UUID id, int version, @Nullable String reason, @Nullable String source, @Nullable LocalDate on) {
        var checks = new Checks().required("reason", reason, 4_000).required("source", source, 500);
        if (on == null) {
            checks.invalid("sourceOn", "problem.required");
        }
        if (reason == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return moves.current(id, version, engagement -> {
            Problem problem = moves.against(engagement, EngagementStep.CANCEL).orElse(null);
            if (problem != null) {
                return Outcome.refused(problem);
            }
            moves.take(engagement, EngagementStep.CANCEL, new Cause(reason.strip(), source + " · " + on, null, null));
            return found(id);
        });
    }

    /** Makes the certifications, pending, with their programmes of three years, of what both sides signed. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<EngagementDetails> createProgramme(UUID id, int version) {
        return moves.current(id, version, engagement -> {
            Problem problem = moves.against(engagement, EngagementStep.CREATE_PROGRAMME)
                    .or(() -> agreements.isSigned(id)
                            ? Optional.empty()
                            : Optional.of(Problem.rule("A-26", null, "rule.engagement.not-signed")))
                    .orElse(null);
            if (problem != null) {
                return Outcome.refused(problem);
            }
            Programmes certification = programmes.orElseThrow();
            return switch (certification.create(engagement.organisationId(), reads.terms(id), sites(id))) {
                case Outcome.Done<Map<StandardId, UUID>>(var made) -> {
                    made.forEach((standard, certified) ->
                            sql.sql("""
                                    update engagement_standard set certification_id = ?
                                    where tenant_id = current_tenant() and engagement_id = ? and standard = ?""").params(certified, id, standard.name()).update());
                    // the time that was agreed is the time of its audits
                    made.forEach((standard, certified) ->
                            sql.sql("""
                                    insert into audit_time_certification (audit_time_id, certification_id)
                                    select id, ? from audit_time
                                    where tenant_id = current_tenant() and engagement_id = ? and ? = any (standards)
                                    order by recorded_at desc limit 1""").params(certified, id, standard.name()).update());
                    moves.take(engagement, EngagementStep.CREATE_PROGRAMME, Cause.NONE);
                    yield found(id);
                }
                case Outcome.Refused<Map<StandardId, UUID>>(var problems) -> Outcome.refused(problems);
                case Outcome.NotThere<Map<StandardId, UUID>>() -> Outcome.notThere();
                case Outcome.Stale<Map<StandardId, UUID>>(var who, var when) -> new Outcome.Stale<>(who, when);
            };
        });
    }

    private List<ApplicationSite> sites(UUID id) {
        return applications.versions(id).stream()
                .findFirst()
                .map(version -> version.content().sitesOrNone())
                .orElse(List.of());
    }

    private EngagementDetails details(EngagementReads.Head head) {
        UUID id = head.row().id();
        return new EngagementDetails(
                head.row(), head.version(), head.client(), reads.terms(id), applications.versions(id), log.of(id));
    }

    private Outcome<EngagementDetails> found(UUID id) {
        return details(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    private boolean isClient(UUID organisation) {
        return sql.sql("select exists (select from organisation where tenant_id = current_tenant() and id = ?)")
                .param(organisation)
                .query(Boolean.class)
                .single();
    }
}
