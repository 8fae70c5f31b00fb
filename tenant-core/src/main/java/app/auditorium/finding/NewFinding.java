package app.auditorium.finding;

import app.auditorium.kernel.Field;
import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor writes down.
 *
 * @param standard null for that of the audit, which is the only one possible
 * @param clause needed for nonconformities
 * @param siteId a site of the client
 * @param iafCodes some of those of the audit; null or empty for all of them
 */
public record NewFinding(
        @Nullable StandardId standard,

        @Field(
                neededIf = "grade",
                is = {"MAJOR", "MINOR"},
                most = 20)
        @Nullable String clause,

        @Field(required = true) @Nullable Grade grade,

        @Field(required = true, most = NewFinding.MOST_CHARACTERS) @Nullable String statement,

        @Field(
                neededIf = "grade",
                is = {"MAJOR", "MINOR"},
                most = NewFinding.MOST_CHARACTERS)
        @Nullable String evidence,

        @Nullable UUID siteId,
        @Field(kind = Field.Kind.IAF_CODE) @Nullable List<String> iafCodes) {

    public static final int MOST_CHARACTERS = 20_000;

    public NewFinding {
        clause = clause == null || clause.isBlank() ? null : clause.strip();
        statement = statement == null ? null : statement.strip();
        evidence = evidence == null ? "" : evidence.strip();
        iafCodes = iafCodes == null ? List.of() : iafCodes.stream().distinct().toList();
    }
}
