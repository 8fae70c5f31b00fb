package app.auditorium.houserule;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acting body's own values for the rules that leave it a choice. */
@Component
@Transactional
public class HouseRules {

    private static final int LONGEST_REASON = 2_000;

    private final JdbcClient sql;

    HouseRules(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** All of them in their order, as they stand now. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Setting> all() {
        Map<HouseRule, Setting> own = sql
                .sql("""
                        select distinct on (rule) rule, seq, value, reason, person, set_at from house_rule
                        where tenant_id = current_tenant() and rule = any(:known) order by rule, seq desc""")
                .param(
                        "known",
                        Arrays.stream(HouseRule.values()).map(Enum::name).toArray(String[]::new))
                .query(HouseRules::setting)
                .stream()
                .collect(Collectors.toMap(Setting::rule, Function.identity()));
        return Arrays.stream(HouseRule.values())
                .map(rule -> own.getOrDefault(rule, Setting.standard(rule)))
                .toList();
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Setting of(HouseRule rule) {
        return history(rule).stream().findFirst().orElse(Setting.standard(rule));
    }

    /** The value of a rule that is a number. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public int number(HouseRule rule) {
        return Integer.parseInt(of(rule).value());
    }

    /** The values of a rule that is a list of numbers. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Integer> numbers(HouseRule rule) {
        return HouseRule.numbers(of(rule).value());
    }

    /** Every change, the newest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Setting> history(HouseRule rule) {
        return sql.sql("""
                        select rule, seq, value, reason, person, set_at from house_rule
                        where tenant_id = current_tenant() and rule = ? order by seq desc limit 100""").param(rule.name()).query(HouseRules::setting).list();
    }

    /**
     * Settles a value from now on; what was calculated before stays as it was.
     *
     * @param number of changes that the caller has seen
     */
    @AllowedTo(value = Role.ADMINISTRATOR, in = CERTIFICATION_BODY)
    public Outcome<Setting> set(HouseRule rule, int number, String typed, String reason) {
        Setting now = of(rule);
        if (now.number() != number) {
            return new Outcome.Stale<>(now.person(), now.setAt());
        }
        var checks = new Checks().required("reason", reason, LONGEST_REASON);
        String value = rule.read(typed).orElse("");
        if (value.isEmpty()) {
            checks.invalid("value", "problem.house-rule." + rule.kind(), rule.least(), rule.most());
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        sql.sql("insert into house_rule (id, rule, seq, value, reason) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), rule.name(), number + 1, value, reason.strip())
                .update();
        return Outcome.done(of(rule));
    }

    private static Setting setting(ResultSet row, int number) throws SQLException {
        return new Setting(
                HouseRule.valueOf(row.getString("rule")),
                row.getInt("seq"),
                row.getString("value"),
                row.getString("reason"),
                row.getString("person"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
