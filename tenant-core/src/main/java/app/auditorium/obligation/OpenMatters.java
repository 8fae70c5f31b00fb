package app.auditorium.obligation;

import app.auditorium.certification.History;
import app.auditorium.certification.Life;
import app.auditorium.certification.Life.Obligation;
import app.auditorium.certification.Lives;
import app.auditorium.kernel.StandardId;
import app.auditorium.obligation.DueItem.Kind;
import app.auditorium.tenancy.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What falls due besides audits: majors and minors to verify, decisions after a recertification audit, and the ends of suspensions,
 * of the time to restore, and of transfers.
 */
@Component
class OpenMatters {

    private static final String WHOSE = """
            select c.id, c.organisation_id, o.name, o.name_zh, o.county, c.standard, c.iaf_codes%s
            from certification c join organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
            """;

    private final JdbcClient sql;
    private final Lives lives;
    private final Today today;

    OpenMatters(DataSource app, Lives lives, Today today) {
        this.sql = JdbcClient.create(app);
        this.lives = lives;
        this.today = today;
    }

    private record Whose(
            UUID certification,
            UUID organisation,
            String name,
            @Nullable String nameZh,
            @Nullable String region,
            StandardId standard,
            List<String> codes) {

        static Whose of(ResultSet row) throws SQLException {
            return new Whose(
                    row.getObject("id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getString("name"),
                    row.getString("name_zh"),
                    row.getString("county"),
                    StandardId.valueOf(row.getString("standard")),
                    List.of((String[]) row.getArray("iaf_codes").getArray()));
        }
    }

    /** A matter and the certification whose it is. */
    record Matter(Whose whose, Kind kind, LocalDate due, String rule, boolean late) {

        UUID certificationId() {
            return whose.certification;
        }

        DueItem item(LastLeads.@Nullable Lead lead) {
            return new DueItem(
                    whose.certification,
                    whose.organisation,
                    whose.name,
                    whose.nameZh,
                    whose.region,
                    whose.standard,
                    whose.codes,
                    kind,
                    1,
                    due,
                    rule,
                    late,
                    false,
                    null,
                    true,
                    1,
                    lead == null ? null : lead.id(),
                    lead == null ? null : lead.name(),
                    null);
        }
    }

    List<Matter> until(LocalDate day) {
        LocalDate here = today.here();
        List<Whose> concerned = concerned();
        Map<UUID, History> histories =
                lives.of(concerned.stream().map(Whose::certification).toList());
        var matters = new ArrayList<>(transfers(here));
        matters.addAll(minors(here));
        for (Whose whose : concerned) {
            History history = histories.get(whose.certification);
            if (history != null) {
                owed(whose, history.life()).forEach(matters::add);
                history.suspendedUntil()
                        .ifPresent(end -> matters.add(matter(whose, Kind.SUSPENSION, end, "A-71", here)));
                history.restorableUntil()
                        .ifPresent(end -> matters.add(matter(whose, Kind.RESTORATION, end, "A-10", here)));
            }
        }
        matters.removeIf(matter -> matter.due.isAfter(day));
        return matters;
    }

    private static Stream<Matter> owed(Whose whose, Life life) {
        return life.obligations().stream()
                .filter(each -> each.state() != Obligation.State.DONE)
                .filter(each -> switch (each.kind()) {
                    case MAJORS -> true;
                    case RECERTIFICATION_DECISION -> isAudited(life);
                    case FIRST_SURVEILLANCE, SURVEILLANCE, RECERTIFICATION_AUDIT -> false;
                })
                .map(each -> new Matter(
                        whose,
                        Kind.valueOf(each.kind().name()),
                        each.due(),
                        each.rule(),
                        each.state() == Obligation.State.LATE));
    }

    private static Matter matter(Whose whose, Kind kind, LocalDate due, String rule, LocalDate here) {
        return new Matter(whose, kind, due, rule, due.isBefore(here));
    }

    /** The decision waits for nothing but itself. */
    private static boolean isAudited(Life life) {
        return life.obligations().stream()
                .filter(each -> each.kind() == Obligation.Kind.RECERTIFICATION_AUDIT)
                .reduce((earlier, later) -> later)
                .map(each -> each.state() == Obligation.State.DONE)
                .orElse(false);
    }

    /** Suspended or expired ones, and living ones in which majors were found or a recertification audit took place in this cycle. */
    private List<Whose> concerned() {
        return sql.sql(WHOSE.formatted("") + """
                        where c.tenant_id = current_tenant() and c.state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'EXPIRED')
                          and (c.state in ('SUSPENDED', 'EXPIRED')
                               or c.id in (select e.certification_id
                                           from certification_event e join certification k on k.tenant_id = e.tenant_id and k.id = e.certification_id
                                           where e.tenant_id = current_tenant()
                                             and ((e.open_majors > 0 or e.type = 'MAJORS_FOUND')
                                                  and not exists (select from certification_event v
                                                                  where v.tenant_id = e.tenant_id and v.certification_id = e.certification_id
                                                                    and v.type = 'MAJORS_VERIFIED' and (v.on_day, v.seq) > (e.on_day, e.seq))
                                                  or e.type = 'RECERTIFICATION_AUDIT' and (k.decided_on is null or e.on_day >= k.decided_on))))""")
                .query((row, n) -> Whose.of(row))
                .list();
    }

    /** The first of a certification's minors that is to be verified stands for all of them. */
    private List<Matter> minors(LocalDate here) {
        return sql.sql(WHOSE.formatted(", m.due") + """
                          join (select a.certification_id, min(f.verify_due) as due
                                from finding f join audit a on a.tenant_id = f.tenant_id and a.id = f.audit_id
                                where f.tenant_id = current_tenant() and f.grade = 'MINOR' and f.state = 'ACCEPTED' and f.verify_due is not null
                                group by a.certification_id) m on m.certification_id = c.id
                        where c.tenant_id = current_tenant() and c.state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'EXPIRED')""")
                .query((row, n) ->
                        matter(Whose.of(row), Kind.MINORS, row.getObject("due", LocalDate.class), "A-54", here))
                .list();
    }

    /** Six months after the issuing body ceased, or with its certificate, whichever comes first. */
    private List<Matter> transfers(LocalDate here) {
        return sql.sql(WHOSE.formatted(", least((r.body_ceased_on + interval '6 months')::date, r.expires_on) as last")
                        + """
                          join decision_file f on f.tenant_id = c.tenant_id and f.certification_id = c.id
                          join transfer_review r on r.tenant_id = f.tenant_id and r.file_id = f.id
                        where c.tenant_id = current_tenant() and f.matter = 'TRANSFER_IN' and f.state = 'OPEN'
                          and (r.body_ceased_on is not null or r.expires_on is not null)""")
                .query((row, n) ->
                        matter(Whose.of(row), Kind.TRANSFER, row.getObject("last", LocalDate.class), "A-77", here))
                .list();
    }
}
