package app.auditorium.decision;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationMoved;
import app.auditorium.certification.History;
import app.auditorium.certification.Life;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.LivedEvent;
import app.auditorium.certification.Lives;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the system proposes because a hard limit passed: a file is opened for each ground, once, and is
 * gone with it. Nothing is ever decided here.
 */
@Component
class Proposals {

    private static final int AT_ONCE = 1000;

    private final Lives lives;
    private final Today today;
    private final JdbcClient sql;

    Proposals(Lives lives, Today today, DataSource app) {
        this.lives = lives;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    /** Part of whatever moved the certification. */
    @EventListener
    void onMoved(CertificationMoved moved) {
        look(List.of(moved.certificationId()));
    }

    /** Looks at every certification of the acting body; answers how many files were opened. */
    int lookAtAll() {
        List<UUID> living = sql.sql("""
                        select id from certification where tenant_id = current_tenant()
                          and state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'CLOSED') order by id""").query(UUID.class).list();
        int opened = 0;
        for (int from = 0; from < living.size(); from += AT_ONCE) {
            opened += look(concerned(living.subList(from, Math.min(living.size(), from + AT_ONCE))));
        }
        return opened;
    }

    /** Those with a ground, or with a file that may have lost its own: nobody waits for the look at all the others. */
    private Set<UUID> concerned(List<UUID> certifications) {
        Set<UUID> concerned = new HashSet<>(sql.sql("""
                        select certification_id from decision_file
                        where tenant_id = current_tenant() and state = 'OPEN' and since is not null and certification_id = any(:ids)""")
                .param("ids", certifications.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        lives.of(certifications).values().stream()
                .filter(history -> !history.life().proposals().isEmpty())
                .map(History::certificationId)
                .forEach(concerned::add);
        return concerned;
    }

    private record Ground(UUID certification, String matter, String rule, LocalDate since) {}

    private int look(Collection<UUID> certifications) {
        lock(certifications);
        var grounds = new ArrayList<Ground>();
        Map<UUID, History> histories = lives.of(certifications);
        histories.forEach((id, history) -> history.life()
                .proposals()
                .forEach(proposal -> grounds.add(
                        new Ground(id, matter(proposal.kind()).name(), proposal.rule(), proposal.since()))));
        close(histories.keySet(), grounds);
        return open(grounds);
    }

    /** Whoever looks at the same certifications waits, and then sees what was opened. */
    private void lock(Collection<UUID> certifications) {
        sql.sql(
                        "select id from certification where tenant_id = current_tenant() and id = any(:ids) order by id for no key update")
                .param("ids", certifications.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** One file of a matter at a time: of several grounds the earliest that was not judged yet. */
    private int open(List<Ground> grounds) {
        if (grounds.isEmpty()) {
            return 0;
        }
        return sql.sql("""
                        insert into decision_file (id, certification_id, organisation_id, matter, rule, since, due_on, opened_by)
                        select distinct on (c.id, g.matter) gen_random_uuid(), c.id, c.organisation_id, g.matter, g.rule, g.since, g.since, null
                        from unnest(cast(:ids as uuid[]), cast(:matters as text[]), cast(:rules as text[]), cast(:since as date[]))
                                 with ordinality as g(id, matter, rule, since, n)
                                 join certification c on c.tenant_id = current_tenant() and c.id = g.id
                        where not exists (select from decision_file f where f.tenant_id = c.tenant_id and f.certification_id = c.id
                                            and f.matter = g.matter and (f.since = g.since or f.state = 'OPEN'))
                        order by c.id, g.matter, g.since, g.n""")
                .param("ids", grounds.stream().map(Ground::certification).toArray(UUID[]::new))
                .param("matters", grounds.stream().map(Ground::matter).toArray(String[]::new))
                .param("rules", grounds.stream().map(Ground::rule).toArray(String[]::new))
                .param("since", grounds.stream().map(g -> g.since().toString()).toArray(String[]::new))
                .update();
    }

    private void close(Collection<UUID> looked, List<Ground> grounds) {
        String standing = grounds.stream()
                .map(ground -> ground.certification() + ground.matter())
                .collect(Collectors.joining(","));
        sql.sql("""
                        update decision_file set state = 'GONE', settled_on = :today, changed_at = now(), version = version + 1
                        where tenant_id = current_tenant() and state = 'OPEN' and since is not null and certification_id = any(:looked)
                          and not (certification_id::text || matter) = any (string_to_array(:standing, ','))""")
                .param("today", today.here())
                .param("looked", looked.toArray(UUID[]::new))
                .param("standing", standing)
                .update();
    }

    private static Matter matter(Life.Proposal.Kind kind) {
        return switch (kind) {
            case SUSPEND -> Matter.SUSPENSION_PROPOSED;
            case WITHDRAW_OR_REDUCE -> Matter.SUSPENSION_OVER;
            case STAGE_2_AGAIN -> Matter.STAGE_2_AGAIN;
            case NEW_INITIAL -> Matter.NEW_INITIAL;
        };
    }

    /** The hard limit that runs for what a person enters, if one does. */
    static @Nullable LocalDate dueFor(Matter matter, CertificationDetails certification, Optional<History> history) {
        LocalDate expiry = certification.expiresOn();
        return switch (matter) {
            case RESTORATION ->
                history.stream()
                        .flatMap(h -> h.events().stream())
                        .map(LivedEvent::event)
                        .filter(event -> event.type() == LifeEventType.SUSPENDED)
                        .map(event -> event.day().plusMonths(6))
                        .reduce((earlier, later) -> later)
                        .orElse(null);
            case LAPSED -> expiry == null ? null : expiry.plusMonths(6);
            default -> null;
        };
    }
}
