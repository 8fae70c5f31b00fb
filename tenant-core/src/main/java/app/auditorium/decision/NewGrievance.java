package app.auditorium.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or appeal as it is received; what is missing is null and is told as a problem.
 *
 * @param organisationId the client that it is about, or that appeals
 * @param decisionId what an appeal is against
 * @param contact e-mail address to which acknowledgement and outcome go
 */
public record NewGrievance(
        @Nullable GrievanceKind kind,
        @Nullable GrievanceAbout about,
        @Nullable UUID organisationId,
        @Nullable UUID decisionId,
        @Nullable String raisedBy,
        @Nullable String contact,
        @Nullable LocalDate receivedOn,
        @Nullable String text) {}
