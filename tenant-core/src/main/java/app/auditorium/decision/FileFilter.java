package app.auditorium.decision;

import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which files are wanted; null or an empty list leaves a criterion out.
 *
 * @param q part of the client's name or tax id
 * @param mine only those behind which the acting person did not stand in an audit
 */
public record FileFilter(
        @Nullable String q,
        List<Matter> matters,
        List<StandardId> standards,
        List<String> iaf,
        List<FileState> states,
        @Nullable UUID certificationId,
        boolean mine) {

    public static final FileFilter AWAITING =
            new FileFilter(null, List.of(), List.of(), List.of(), List.of(FileState.OPEN), null, false);

    public static FileFilter of(UUID certification) {
        return new FileFilter(null, List.of(), List.of(), List.of(), List.of(), certification, false);
    }
}
