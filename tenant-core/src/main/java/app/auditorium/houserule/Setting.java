package app.auditorium.houserule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a body goes by in one matter.
 *
 * @param number of changes so far; 0 while it is DOMAIN's value
 */
public record Setting(
        HouseRule rule,
        int number,
        String value,
        @Nullable String reason,
        @Nullable String person,
        @Nullable Instant setAt) {

    static Setting standard(HouseRule rule) {
        return new Setting(rule, 0, rule.standard(), null, null, null);
    }

    public boolean isStandard() {
        return value.equals(rule.standard());
    }
}
