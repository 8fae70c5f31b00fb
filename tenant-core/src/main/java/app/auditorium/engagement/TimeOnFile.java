package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit time that was determined last for an engagement (A-25, DOMAIN C). */
@Component
class TimeOnFile {

    private final JdbcClient sql;

    TimeOnFile(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** Days of the audits of these standards, together where there are several. */
    record Determined(List<StandardId> standards, BigDecimal initialDays, BigDecimal surveillanceDays) {

        /** Whether a standard is among them; those about OH&S are audited as one. */
        boolean covers(StandardId standard) {
            return standards.stream().anyMatch(one -> one == standard || isSafety(one) && isSafety(standard));
        }

        private static boolean isSafety(StandardId standard) {
            return switch (standard) {
                case ISO_45001, CNS_45001, TOSHMS -> true;
                case ISO_9001, ISO_14001, ISO_45003 -> false;
            };
        }
    }

    Optional<Determined> of(UUID engagement) {
        return sql.sql("""
                        select standards, initial_days, surveillance_days from audit_time
                        where tenant_id = current_tenant() and engagement_id = ? order by recorded_at desc limit 1""")
                .param(engagement)
                .query((row, n) -> new Determined(
                        Arrays.stream((String[]) row.getArray("standards").getArray())
                                .map(StandardId::valueOf)
                                .toList(),
                        row.getBigDecimal("initial_days"),
                        row.getBigDecimal("surveillance_days")))
                .optional();
    }
}
