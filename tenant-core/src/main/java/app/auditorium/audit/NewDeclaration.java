package app.auditorium.audit;

import app.auditorium.impartiality.RelationKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody on a team declares.
 *
 * @param kind of a relation that belongs on the register at once; null for any other, which the body judges
 * @param words what the relation is; needed where there is one
 */
public record NewDeclaration(
        boolean related,
        @Nullable RelationKind kind,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String words) {

    public static NewDeclaration free() {
        return new NewDeclaration(false, null, null, null, null);
    }

    /** A relation of no kind that the register knows, such as a family tie. */
    public static NewDeclaration relatedBy(@Nullable String words) {
        return new NewDeclaration(true, null, null, null, words);
    }
}
