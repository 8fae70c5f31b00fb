package app.auditorium.audittime;

import app.auditorium.kernel.Field;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many sites an audit has to visit; all three are required.
 *
 * @param sites of the organisation, without its central function
 * @param samplingAllowed whether the sites are alike enough for it (C-30, C-37)
 */
public record SiteSampleQuestion(
        @Field(required = true) @Nullable BigInteger sites,
        @Field(required = true) @Nullable SampleEvent event,
        @Field(required = true) @Nullable Boolean samplingAllowed) {}
