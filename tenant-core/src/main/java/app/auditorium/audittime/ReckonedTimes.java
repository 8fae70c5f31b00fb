package app.auditorium.audittime;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Audit time by the tables from the head count on file, all sites together and without adjustments: what is reckoned with as long as
 * nobody has determined the time. The complexity is medium where none is on file.
 */
@Component
class ReckonedTimes {

    private static final int MOST_PEOPLE = 10_700;
    private static final BigDecimal FULL_DAY = BigDecimal.valueOf(8);

    private final JdbcClient sql;

    ReckonedTimes(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    private record Size(StandardId standard, @Nullable Complexity complexity, int employees, int contractors) {}

    /** One statement; those for which there is no table are left out. */
    Map<UUID, NeededDays> of(Collection<UUID> certifications, TimeRules rules) {
        Map<UUID, NeededDays> reckoned = new HashMap<>();
        Map<Size, Optional<NeededDays>> known = new HashMap<>();
        sizes(certifications)
                .forEach((id, size) ->
                        known.computeIfAbsent(size, each -> of(each, rules)).ifPresent(days -> reckoned.put(id, days)));
        return reckoned;
    }

    private static Optional<NeededDays> of(Size size, TimeRules rules) {
        TimedStandard standard = TimedStandard.of(size.standard).orElse(TimedStandard.ISO_45001);
        Complexity complexity = Objects.requireNonNullElse(size.complexity, Complexity.MEDIUM);
        int employees = Math.clamp(size.employees, 1, MOST_PEOPLE);
        var question = new AuditTimeQuestion(
                standard,
                complexity == Complexity.LIMITED && standard != TimedStandard.ISO_14001 ? Complexity.LOW : complexity,
                List.of(new Headcount(BigInteger.valueOf(employees), FULL_DAY)),
                BigInteger.valueOf(Math.clamp(size.contractors, 0, MOST_PEOPLE - employees)),
                null,
                null,
                null,
                null);
        return AuditTimeCalculator.of(question, rules) instanceof Outcome.Done<AuditTime>(var time)
                ? Optional.of(NeededDays.reckoned(time))
                : Optional.empty();
    }

    private Map<UUID, Size> sizes(Collection<UUID> certifications) {
        if (certifications.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Size> sizes = new HashMap<>();
        sql.sql("""
                        select c.id, c.standard, c.complexity, coalesce(s.employees, 0) as employees,
                               coalesce(s.contractors, 0) as contractors
                        from certification c
                                 left join (select organisation_id, sum(employees) as employees, sum(contractors) as contractors
                                            from site where tenant_id = current_tenant() group by organisation_id) s
                                           on s.organisation_id = c.organisation_id
                        where c.tenant_id = current_tenant() and c.id = any(:ids)""").param("ids", certifications.toArray(UUID[]::new)).query(row -> {
            String complexity = row.getString("complexity");
            sizes.put(
                    row.getObject("id", UUID.class),
                    new Size(
                            StandardId.valueOf(row.getString("standard")),
                            complexity == null ? null : Complexity.valueOf(complexity),
                            row.getInt("employees"),
                            row.getInt("contractors")));
        });
        return sizes;
    }
}
