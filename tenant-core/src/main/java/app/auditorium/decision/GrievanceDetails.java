package app.auditorium.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or appeal.
 *
 * @param handler who looks into it, uninvolved
 */
public record GrievanceDetails(
        UUID id,
        int version,
        GrievanceKind kind,
        String number,
        GrievanceAbout about,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        @Nullable String organisationZh,
        @Nullable UUID decisionId,
        String raisedBy,
        @Nullable String contact,
        LocalDate receivedOn,
        String text,
        GrievanceState state,
        LocalDate acknowledgeDue,
        LocalDate settleDue,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate referredOn,
        @Nullable UUID handlerId,
        @Nullable String handler,
        @Nullable String investigation,
        @Nullable GrievanceOutcome outcome,
        @Nullable String outcomeText,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate toldOn) {

    /** The day that counts next. */
    public LocalDate due() {
        return state == GrievanceState.RECEIVED ? acknowledgeDue : settleDue;
    }
}
