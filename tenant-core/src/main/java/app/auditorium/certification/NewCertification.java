package app.auditorium.certification;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An engagement as it is to be recorded; what is missing is null and is told as a problem. */
public record NewCertification(
        @Nullable UUID organisationId,
        @Nullable StandardId standard,
        @Nullable List<String> iafCodes,
        @Nullable Complexity complexity,
        @Nullable String scopeText) {}
