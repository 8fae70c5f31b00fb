package app.auditorium.audittime;

import app.auditorium.kernel.Field;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A reason to take more or less time than the table says, in percent of it; negative reduces (DOMAIN C-07, C-20). */
public record Adjustment(
        @Field(most = Percents.LONGEST_REASON) @Nullable String reason,
        @Field(required = true) @Nullable BigDecimal percent) {}
