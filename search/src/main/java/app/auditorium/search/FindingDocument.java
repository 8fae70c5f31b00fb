package app.auditorium.search;

import app.auditorium.catalogue.Standards;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.StandardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the index holds of a finding: what is searched, what filters, and who may see it. */
record FindingDocument(
        UUID tenant,
        UUID id,
        @Nullable UUID subject,
        boolean released,
        StandardId standard,
        @Nullable String clause,
        List<String> clausePath,
        List<String> clauseTitle,
        List<String> organisation,
        List<String> iaf,
        String grade,
        int gravity,
        String state,
        String statement,
        String evidence,
        String raisedOn,
        String year) {

    static final String COLUMNS = """
            f.tenant_id, f.id, f.subject_tenant_id, f.released_at is not null as released, f.standard, f.clause, f.grade, f.state,
            f.iaf_codes, f.statement, f.evidence, f.raised_on, o.name, o.name_zh""";

    static FindingDocument of(ResultSet row, Standards standards) throws SQLException {
        StandardId standard = StandardId.valueOf(row.getString("standard"));
        String clause = row.getString("clause");
        String day = row.getString("raised_on");
        return new FindingDocument(
                row.getObject("tenant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("subject_tenant_id", UUID.class),
                row.getBoolean("released"),
                standard,
                clause,
                path(clause),
                titles(standard, clause, standards),
                present(row.getString("name"), row.getString("name_zh")),
                List.of((String[]) row.getArray("iaf_codes").getArray()),
                row.getString("grade"),
                Grade.valueOf(row.getString("grade")).ordinal(),
                row.getString("state"),
                Marks.removedFrom(row.getString("statement")),
                Marks.removedFrom(row.getString("evidence")),
                day,
                day.substring(0, 4));
    }

    /** Two tenants may hold the same id. */
    String key() {
        return key(tenant, id);
    }

    /** About how long it is. */
    int length() {
        return statement.length() + evidence.length() + 500;
    }

    static String key(UUID tenant, UUID id) {
        return tenant + "." + id;
    }

    /** 6.1.2.1 is found under 6, 6.1, 6.1.2 and itself. */
    private static List<String> path(@Nullable String clause) {
        var path = new ArrayList<String>();
        for (int dot = 0; clause != null && dot >= 0; ) {
            dot = clause.indexOf('.', dot + 1);
            path.add(dot < 0 ? clause : clause.substring(0, dot));
        }
        return path;
    }

    private static List<String> titles(StandardId standard, @Nullable String clause, Standards standards) {
        return clause == null
                ? List.of()
                : standards
                        .requirement(standard, clause)
                        .map(found -> List.of(clause + " " + found.titleEn(), found.titleZh()))
                        .orElse(List.of(clause));
    }

    private static List<String> present(String name, @Nullable String nameZh) {
        return nameZh == null ? List.of(name) : List.of(name, nameZh);
    }
}
