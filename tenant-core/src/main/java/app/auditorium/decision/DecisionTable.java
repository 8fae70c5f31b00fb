package app.auditorium.decision;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions, which are added and never changed. */
@Component
class DecisionTable {

    /** Edition of {@link DecisionRule}; another one whenever the rules change. */
    static final String RULE_SET = "17021-1:2015/2";

    private static final String COLUMNS = """
            select id, file_id, certification_id, organisation_id, kind, decided_on, reason, conditions, evidence, codes_before, codes_after,
                   scope_before, scope_after, scope_after_en, state_before, audits, rules, rule_set, decider, recorded_at, appeal_until
            from decision where tenant_id = current_tenant()
            """;

    private final HouseRules rules;
    private final JdbcClient sql;

    DecisionTable(HouseRules rules, DataSource app) {
        this.rules = rules;
        this.sql = JdbcClient.create(app);
    }

    /** Adds a decision that the rules allow; the database judges once more when the transaction ends. */
    UUID add(
            CertificationDetails certification,
            NewDecision decision,
            DecisionKind kind,
            LocalDate day,
            List<Guard> guards) {
        UUID id = UUID.randomUUID();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("file", decision.fileId());
        values.put("certification", certification.id());
        values.put("organisation", certification.organisationId());
        values.put("standard", certification.standard().name());
        values.put("kind", kind.name());
        values.put("day", day);
        values.put("reason", blankIsNull(decision.reason()));
        values.put("conditions", blankIsNull(decision.conditions()));
        values.put("evidence", blankIsNull(decision.evidence()));
        values.put("before", certification.iafCodes().toArray(String[]::new));
        values.put("after", codesAfter(certification, decision, kind).toArray(String[]::new));
        values.put("scopeBefore", certification.scopeText());
        values.put("scopeAfter", scopeAfter(certification, decision, kind));
        values.put("scopeBeforeEn", certification.scopeTextEn());
        values.put("scopeAfterEn", scopeAfterEn(certification, decision, kind));
        values.put("state", certification.state().name());
        values.put("expiry", certification.expiresOn());
        values.put("rules", guards.stream().map(Guard::rule).distinct().sorted().toArray(String[]::new));
        values.put("ruleSet", RULE_SET);
        values.put("appealUntil", day.plusDays(rules.number(HouseRule.APPEAL_WITHIN)));
        sql.sql("""
                        insert into decision (id, file_id, certification_id, organisation_id, standard, kind, decided_on, reason, conditions,
                                              evidence, codes_before, codes_after, scope_before, scope_after, scope_before_en, scope_after_en, state_before, expiry_before, rules, rule_set,
                                              appeal_until)
                        values (:id, :file::uuid, :certification, :organisation, :standard, :kind, :day, :reason, :conditions, :evidence,
                                :before, :after, :scopeBefore, :scopeAfter, :scopeBeforeEn, :scopeAfterEn, :state, :expiry::date, :rules, :ruleSet, :appealUntil)""").params(values).update();
        return id;
    }

    static List<String> codesAfter(CertificationDetails certification, NewDecision decision, DecisionKind kind) {
        List<String> codes = decision.codes();
        return kind.changesScope() && codes != null
                ? codes.stream().distinct().sorted().toList()
                : certification.iafCodes();
    }

    static @Nullable String scopeAfter(CertificationDetails certification, NewDecision decision, DecisionKind kind) {
        String text = blankIsNull(decision.scopeText());
        return kind.changesScope() && text != null ? text : certification.scopeText();
    }

    /** English beside other words is what the decision says; beside words that stay it stays, unless the decision says it anew. */
    static @Nullable String scopeAfterEn(CertificationDetails certification, NewDecision decision, DecisionKind kind) {
        String english = blankIsNull(decision.scopeTextEn());
        boolean stays = Objects.equals(scopeAfter(certification, decision, kind), certification.scopeText());
        if (kind.changesScope() && english != null) {
            return english;
        }
        return stays ? certification.scopeTextEn() : null;
    }

    Optional<DecisionDetails> find(UUID id) {
        return sql.sql(COLUMNS + " and id = ?")
                .param(id)
                .query((row, n) -> shape(row))
                .optional();
    }

    /** All about a client, the latest first, at most 100. */
    List<DecisionDetails> ofClient(UUID organisation) {
        return sql.sql(COLUMNS + " and organisation_id = ? order by decided_on desc, recorded_at desc limit 100")
                .param(organisation)
                .query((row, n) -> shape(row))
                .list();
    }

    /** The latest first. */
    List<DecisionDetails> of(UUID certification) {
        return sql.sql(COLUMNS + " and certification_id = ? order by decided_on desc, recorded_at desc")
                .param(certification)
                .query((row, n) -> shape(row))
                .list();
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static DecisionDetails shape(ResultSet row) throws SQLException {
        return new DecisionDetails(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getObject("certification_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                DecisionKind.valueOf(row.getString("kind")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reason"),
                row.getString("conditions"),
                row.getString("evidence"),
                texts(row, "codes_before"),
                texts(row, "codes_after"),
                row.getString("scope_before"),
                row.getString("scope_after"),
                row.getString("scope_after_en"),
                CertificationState.valueOf(row.getString("state_before")),
                Arrays.asList((UUID[]) row.getArray("audits").getArray()),
                texts(row, "rules"),
                row.getString("rule_set"),
                row.getString("decider"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("appeal_until", LocalDate.class));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
