package app.auditorium.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews of extensions; each is kept, the newest of a file counts. */
@Component
class ExtensionReviews {

    private final JdbcClient sql;

    ExtensionReviews(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Optional<ExtensionReview> of(UUID file) {
        return sql.sql("""
                        select codes, checked, notes, person_id, person from extension_review
                        where tenant_id = current_tenant() and file_id = ? order by seq desc limit 1""").param(file).query((row, n) -> shape(row)).optional();
    }

    void add(UUID file, ExtensionReview review) {
        sql.sql("""
                        insert into extension_review (id, file_id, seq, codes, checked, notes)
                        select gen_random_uuid(), :file, 1 + coalesce(max(seq), 0), :codes, :checked, :notes
                        from extension_review where tenant_id = current_tenant() and file_id = :file""")
                .param("file", file)
                .param("codes", review.codes().stream().sorted().toArray(String[]::new))
                .param(
                        "checked",
                        review.checked().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("notes", review.notes().strip())
                .update();
    }

    private static ExtensionReview shape(ResultSet row) throws SQLException {
        return new ExtensionReview(
                List.of((String[]) row.getArray("codes").getArray()),
                Stream.of((String[]) row.getArray("checked").getArray())
                        .map(ExtensionReview.Point::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("notes"),
                row.getObject("person_id", UUID.class),
                row.getString("person"));
    }
}
