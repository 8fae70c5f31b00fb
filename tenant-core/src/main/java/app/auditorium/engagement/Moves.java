package app.auditorium.engagement;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Histories;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the body's engagements from state to state: the one place that does, with the step on record and the client told. */
@Component
class Moves {

    private final EngagementRepository engagements;
    private final StepLog log;
    private final Deliveries deliveries;
    private final Histories histories;
    private final Optional<Programmes> programmes;
    private final JdbcClient sql;
    private final Clock clock;

    Moves(
            EngagementRepository engagements,
            StepLog log,
            Deliveries deliveries,
            Histories histories,
            Optional<Programmes> programmes,
            DataSource app,
            Clock clock) {
        this.engagements = engagements;
        this.log = log;
        this.deliveries = deliveries;
        this.histories = histories;
        this.programmes = programmes;
        this.sql = JdbcClient.create(app);
        this.clock = clock;
    }

    Optional<Engagement> find(UUID id) {
        return engagements.findById(id);
    }

    /** Lets a change through only if it was made on what is there now. */
    <T> Outcome<T> current(UUID id, int version, Function<Engagement, Outcome<T>> then) {
        Engagement engagement = engagements.findById(id).orElse(null);
        if (engagement == null) {
            return Outcome.notThere();
        }
        if (!engagement.isVersion(version)) {
            var latest = histories.latestOf(id);
            return new Outcome.Stale<>(
                    latest.map(Histories.Change::person).orElse(null),
                    latest.map(Histories.Change::at).orElse(null));
        }
        return then.apply(engagement);
    }

    Engagement enquire(UUID id, UUID organisation, Engagement.Origin origin, List<StandardId> standards, Cause cause) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('engagement ' || current_tenant(), 0))")
                .query((row, n) -> true)
                .single();
        int number = sql.sql("select coalesce(max(number), 0) + 1 from engagement where tenant_id = current_tenant()")
                .query(Integer.class)
                .single();
        Engagement engagement = engagements.saveAndFlush(
                Engagement.enquire(id, number, organisation, origin, now()).about(standards));
        log.write(id, 1, "ENQUIRE", null, EngagementState.ENQUIRY, List.of(), cause);
        return engagement;
    }

    /** Refuses a step that the state does not allow (G.1); its other guards were asked before. */
    Optional<Problem> against(Engagement engagement, EngagementStep step) {
        return step.isPossibleIn(engagement.state())
                ? Optional.empty()
                : Optional.of(Problem.rule("G.1", null, "rule.engagement.not-now"));
    }

    void take(Engagement engagement, EngagementStep step, Cause cause) {
        EngagementState before = engagement.state();
        int seq = engagement.take(step, cause.reason(), now());
        engagements.flush();
        log.write(engagement.id(), seq, step.name(), before, engagement.state(), step.rules(), cause);
        if (step == EngagementStep.CANCEL) {
            programmes.ifPresent(all -> all.giveUp(certifications(engagement), Objects.requireNonNull(cause.reason())));
        }
        UUID client = clientOf(engagement);
        if (client != null && (cause.fromTenant() == null || step == EngagementStep.CONTRACT)) {
            tell(client, engagement);
        }
    }

    private List<UUID> certifications(Engagement engagement) {
        return sql.sql("""
                        select certification_id from engagement_standard
                        where tenant_id = current_tenant() and engagement_id = ? and certification_id is not null""").param(engagement.id()).query(UUID.class).list();
    }

    /** Tells the client company where its engagement stands. */
    void tell(UUID client, Engagement engagement) {
        deliveries.send(new EngagementMoved(client, engagement.id(), engagement.state()));
    }

    /** The client company's tenant, once it has one. */
    @Nullable UUID clientOf(Engagement engagement) {
        return sql.sql("select client_tenant_id from organisation where tenant_id = current_tenant() and id = ?")
                .param(engagement.organisationId())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(Function.identity())
                .orElse(null);
    }

    boolean isOf(Engagement engagement, UUID client) {
        return Objects.equals(clientOf(engagement), client);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
