package app.auditorium.certification;

import app.auditorium.kernel.Complexity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may change in a certification that is on file; client and standard stay. */
public record CertificationChanges(
        int version,
        @Nullable List<String> iafCodes,
        @Nullable Complexity complexity,
        @Nullable String scopeText) {}
