package app.auditorium.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints and appeals are wanted; an empty list leaves a criterion out.
 *
 * @param q part of the number, the client's name or who raised it
 */
public record GrievanceFilter(@Nullable String q, List<GrievanceKind> kinds, List<GrievanceState> states) {

    public static final GrievanceFilter ALL = new GrievanceFilter(null, List.of(), List.of());
}
