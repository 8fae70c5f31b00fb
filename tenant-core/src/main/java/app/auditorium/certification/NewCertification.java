package app.auditorium.certification;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An engagement as it is to be recorded; what is missing is null and is told as a problem. */
@Field.Of(Certification.Terms.class)
public record NewCertification(
        @Field(required = true) @Nullable UUID organisationId,
        @Field(required = true) @Nullable StandardId standard,
        @Nullable List<String> iafCodes,

        @Field(
                neededIf = "standard",
                is = {"ISO_14001", "ISO_45001", "CNS_45001", "TOSHMS"})
        @Nullable Complexity complexity,

        @Nullable String scopeText) {}
