package app.auditorium.decision;

import app.auditorium.kernel.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody means to take it; what is missing is null and is told as a problem.
 *
 * @param fileId what it settles
 * @param reason owed where it takes something away
 * @param conditions what the client has to fulfil, such as for the end of a suspension
 * @param evidence where what it rests on can be found
 * @param codes the IAF codes from now on, where the scope changes; null leaves them
 * @param scopeText the words of the scope from now on; null leaves them
 * @param scopeTextEn the same in English; null or blank leaves what stands beside words that stay, and nothing beside other words
 */
public record NewDecision(
        UUID fileId,
        @Field(required = true) @Nullable DecisionKind kind,
        @Nullable LocalDate day,

        @Field(
                neededIf = "kind",
                is = {"REFUSE", "SUSPEND", "REDUCE", "WITHDRAW", "CANCEL", "AMEND"},
                most = Decisions.LONGEST)
        @Nullable String reason,

        @Field(most = Decisions.LONGEST) @Nullable String conditions,

        @Field(neededIf = "kind", is = "TRANSFER_OUT", most = Decisions.LONGEST) @Nullable String evidence,

        @Field(kind = Field.Kind.IAF_CODE) @Nullable List<String> codes,
        @Field(most = 2000) @Nullable String scopeText,
        @Field(most = 2000) @Nullable String scopeTextEn) {

    /** As one would take it on a day without further words. */
    public static NewDecision of(UUID file, DecisionKind kind, LocalDate day) {
        return new NewDecision(file, kind, day, null, null, null, null, null, null);
    }

    public NewDecision because(String why) {
        return new NewDecision(fileId, kind, day, why, conditions, evidence, codes, scopeText, scopeTextEn);
    }

    public NewDecision seenIn(String where) {
        return new NewDecision(fileId, kind, day, reason, conditions, where, codes, scopeText, scopeTextEn);
    }

    public NewDecision covering(List<String> iafCodes, @Nullable String text) {
        return new NewDecision(
                fileId, kind, day, reason, conditions, evidence, List.copyOf(iafCodes), text, scopeTextEn);
    }

    /** With the scope's words in English, too. */
    public NewDecision inEnglish(String text) {
        return new NewDecision(fileId, kind, day, reason, conditions, evidence, codes, scopeText, text);
    }
}
