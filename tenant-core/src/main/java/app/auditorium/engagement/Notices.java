package app.auditorium.engagement;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;
import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clients must tell without delay: told by the client company, or recorded by the body, and handled by the body. */
@Component
@Transactional
public class Notices {

    private final NoticeTable table;
    private final SharedEngagements shared;
    private final Deliveries deliveries;
    private final Histories histories;
    private final Today today;
    private final Clock clock;
    private final JdbcClient sql;

    Notices(
            NoticeTable table,
            SharedEngagements shared,
            Deliveries deliveries,
            Histories histories,
            Today today,
            Clock clock,
            DataSource app) {
        this.table = table;
        this.shared = shared;
        this.deliveries = deliveries;
        this.histories = histories;
        this.today = today;
        this.clock = clock;
        this.sql = JdbcClient.create(app);
    }

    /** Sort keys: organisation, happenedOn; what waits first by itself. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Page<NoticeRow> list(NoticeFilter filter, PageRequest page) {
        return table.page(filter, page);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<NoticeDetails> details(UUID id) {
        return table.ofBody(id).map(notice -> new NoticeDetails(notice, table.steps(id)));
    }

    /** How many nobody has taken up, and whether an incident is among them. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public long waiting() {
        return table.waiting();
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public boolean anIncidentWaits() {
        return table.incidentsWaiting() > 0;
    }

    /** Records what a client told the body otherwise: how and when stands in the source. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR, Role.LEAD_AUDITOR},
            in = CERTIFICATION_BODY)
    public Outcome<NoticeDetails> record(NewNotice wanted) {
        Checks checks = check(wanted).required("source", wanted.source(), 500);
        if (wanted.sourceOn() == null || wanted.sourceOn().isAfter(today.here())) {
            checks.add(Problem.rule("A-27", "sourceOn", "rule.application.SOURCE_DAY"));
        }
        Optional<Client> client = Optional.ofNullable(wanted.organisation()).flatMap(this::client);
        if (client.isEmpty()) {
            checks.add(
                    wanted.organisation() == null
                            ? Problem.invalid("organisation", "problem.required")
                            : Problem.unseen("organisation"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        UUID id = UUID.randomUUID();
        table.write(
                row(id, Acting.current().tenantId(), wanted),
                null,
                client.orElseThrow().tenant());
        table.log(
                id,
                "RECEIVED",
                String.valueOf(wanted.source()).strip(),
                false,
                List.of(Objects.requireNonNull(wanted.topic()).rule()),
                null);
        return details(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /** Does something about a notice, and says what; the client is told unless it is internal. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER},
            in = CERTIFICATION_BODY)
    public Outcome<NoticeDetails> handle(
            UUID id, int version, NoticeStep step, @Nullable String text, boolean internal) {
        NoticeRow notice = table.ofBody(id).orElse(null);
        if (notice == null) {
            return Outcome.notThere();
        }
        if (notice.version() != version) {
            return stale(id);
        }
        var checks = new Checks().required("text", text, 4_000);
        if (notice.state() == NoticeState.CLOSED) {
            checks.add(Problem.rule(notice.topic().rule(), null, "rule.notice.closed"));
        }
        if (text == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        if (!table.move(id, version, step.to())) {
            return stale(id);
        }
        boolean kept = internal && step == NoticeStep.NOTE;
        table.log(id, step.name(), text.strip(), kept, step.rules(), null);
        UUID tenant = client(notice.organisationId()).map(Client::tenant).orElse(null);
        if (tenant != null && !kept) {
            deliveries.send(new NoticeHandled(tenant, id, step));
        }
        return details(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /** The bodies to which the company has to tell. */
    @AllowedTo(in = CLIENT)
    @Transactional(readOnly = true)
    public List<BodyChoice> bodies() {
        return shared.bodies();
    }

    /** Tells a body. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<NoticeDetails> tell(UUID body, NewNotice wanted) {
        Checks checks = check(wanted);
        BodyChoice chosen = shared.body(body).orElse(null);
        if (chosen == null) {
            checks.add(Problem.unseen("body"));
        }
        if (chosen == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        UUID id = UUID.randomUUID();
        NoticeRow typed = row(id, body, wanted);
        table.write(
                new NoticeRow(
                        id,
                        0,
                        body,
                        chosen.organisationId(),
                        "",
                        null,
                        typed.topic(),
                        typed.state(),
                        typed.happenedOn(),
                        typed.facts(),
                        typed.site(),
                        typed.personsHurt(),
                        typed.authority(),
                        typed.authorityInformedOn(),
                        null,
                        null,
                        typed.toldBy(),
                        typed.toldAt()),
                null,
                null);
        deliveries.send(new NoticeGiven(body, id));
        return ours(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /** What the company told, and what bodies recorded about it, the newest first; the state is the body's. */
    @AllowedTo(in = CLIENT)
    @Transactional(readOnly = true)
    public List<NoticeRow> ours() {
        var theirs = new HashMap<UUID, NoticeRow>();
        table.aboutClient().forEach(notice -> theirs.put(notice.id(), notice));
        var names = new HashMap<UUID, BodyChoice>();
        shared.bodies().forEach(body -> names.put(body.tenantId(), body));
        var all = new HashMap<UUID, NoticeRow>(theirs);
        table.ofClient().forEach(own -> all.putIfAbsent(own.id(), named(own, names.get(own.bodyTenantId()))));
        return all.values().stream()
                .sorted((one, other) -> other.toldAt().compareTo(one.toldAt()))
                .toList();
    }

    @AllowedTo(in = CLIENT)
    @Transactional(readOnly = true)
    public Optional<NoticeDetails> ours(UUID id) {
        return ours().stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .map(notice -> new NoticeDetails(notice, table.sharedSteps(id)));
    }

    private Checks check(NewNotice wanted) {
        LocalDate now = today.here();
        var checks = new Checks()
                .required("facts", wanted.facts(), 10_000)
                .text("site", wanted.site(), 200)
                .text("authority", wanted.authority(), 300)
                .between("personsHurt", wanted.personsHurt(), 0, 100_000);
        if (wanted.topic() == null) {
            checks.invalid("topic", "problem.required");
        }
        LocalDate happened = wanted.happenedOn();
        if (happened == null) {
            checks.invalid("happenedOn", "problem.required");
        } else if (happened.getYear() < 2000 || happened.isAfter(now.plusYears(2))) {
            checks.invalid("happenedOn", "problem.audit.no-such-year", 2000, now.getYear() + 2);
        } else if (wanted.topic() != null && wanted.topic().isIncident() && happened.isAfter(now)) {
            checks.add(Problem.rule("A-28", "happenedOn", "rule.notice.future"));
        }
        LocalDate informed = wanted.authorityInformedOn();
        if (informed != null && (informed.isAfter(now) || informed.getYear() < 2000)) {
            checks.add(Problem.rule("A-28", "authorityInformedOn", "rule.notice.future"));
        }
        if (wanted.topic() != null
                && wanted.topic().isIncident()
                && (wanted.authority() == null || wanted.authority().isBlank())) {
            checks.add(Problem.rule("A-28", "authority", "rule.notice.authority"));
        }
        return checks;
    }

    private NoticeRow row(UUID id, UUID body, NewNotice wanted) {
        return new NoticeRow(
                id,
                0,
                body,
                wanted.organisation() == null ? id : wanted.organisation(),
                "",
                null,
                Objects.requireNonNull(wanted.topic()),
                NoticeState.OPEN,
                Objects.requireNonNull(wanted.happenedOn()),
                Objects.requireNonNull(wanted.facts()).strip(),
                blank(wanted.site()),
                wanted.personsHurt(),
                blank(wanted.authority()),
                wanted.authorityInformedOn(),
                blank(wanted.source()),
                wanted.sourceOn(),
                Acting.current().personName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static NoticeRow named(NoticeRow own, @Nullable BodyChoice body) {
        return new NoticeRow(
                own.id(),
                own.version(),
                own.bodyTenantId(),
                own.organisationId(),
                body == null ? "–" : body.name(),
                body == null ? null : body.nameZh(),
                own.topic(),
                own.state(),
                own.happenedOn(),
                own.facts(),
                own.site(),
                own.personsHurt(),
                own.authority(),
                own.authorityInformedOn(),
                own.source(),
                own.sourceOn(),
                own.toldBy(),
                own.toldAt());
    }

    private Outcome<NoticeDetails> stale(UUID id) {
        var latest = histories.latestOf(id);
        return new Outcome.Stale<>(
                latest.map(Histories.Change::person).orElse(null),
                latest.map(Histories.Change::at).orElse(null));
    }

    private Optional<Client> client(UUID organisation) {
        return sql.sql("select client_tenant_id from organisation where tenant_id = current_tenant() and id = ?")
                .param(organisation)
                .query((row, n) -> new Client(row.getObject(1, UUID.class)))
                .optional();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private record Client(@Nullable UUID tenant) {}
}
