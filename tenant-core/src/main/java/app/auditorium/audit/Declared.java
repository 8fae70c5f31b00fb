package app.auditorium.audit;

import app.auditorium.assignment.TeamRole;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a team who declares, and his latest declaration.
 *
 * @param own whether he is the acting person
 */
public record Declared(
        UUID auditorId,
        String name,
        TeamRole role,
        boolean own,
        @Nullable Declaration latest) {

    /** Whether nothing of it keeps the audit from starting. */
    public boolean isClear() {
        return latest != null && latest.statement() != Declaration.Statement.RELATED;
    }
}
