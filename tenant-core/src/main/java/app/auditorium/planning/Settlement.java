package app.auditorium.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a planner decides when an auditor cannot go. */
public sealed interface Settlement {

    /** Somebody else goes. */
    record Replaced(@Nullable UUID by) implements Settlement {}

    /** The audit moves to days that begin on this one, with the same team. */
    record Moved(@Nullable LocalDate to) implements Settlement {}

    /** The audit goes on days and with a team that were proposed for it. */
    record Arranged(Proposal as) implements Settlement {}

    /** He goes nevertheless. */
    record Kept(@Nullable String reason) implements Settlement {}
}
