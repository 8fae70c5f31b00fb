package app.auditorium.engagement;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks of reviews found when they ended. Rows are added and read, never changed. */
@Component
class ReviewChecks {

    private final JdbcClient sql;

    ReviewChecks(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    void keep(UUID engagement, List<ReviewCheck> checks) {
        for (int i = 0; i < checks.size(); i++) {
            ReviewCheck check = checks.get(i);
            sql.sql("""
                            insert into review_check (engagement_id, position, rule, result, text_en, text_zh)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(engagement, i, check.rule(), check.result().name(), check.en(), check.zh())
                    .update();
        }
    }

    List<ReviewCheck> of(UUID engagement) {
        return sql.sql("""
                        select rule, result, text_en, text_zh from review_check
                        where tenant_id = current_tenant() and engagement_id = ? order by position""")
                .param(engagement)
                .query((row, n) -> new ReviewCheck(
                        row.getString("rule"),
                        ReviewCheck.Result.valueOf(row.getString("result")),
                        row.getString("text_en"),
                        row.getString("text_zh")))
                .list();
    }
}
