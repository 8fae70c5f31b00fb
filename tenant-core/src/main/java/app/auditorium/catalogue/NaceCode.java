package app.auditorium.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A division (24), group (24.1) or class (24.10) of NACE Rev. 2, as its digits without the dot. Registers also write it
 * without the dot or with the section's letter in front ("2410", "C24.10"); national fifth digits are not NACE.
 */
record NaceCode(@Nullable String section, String digits) {

    private static final Pattern WRITTEN = Pattern.compile("(?:([A-U])[ .]?)?([0-9]{2})(?:\\.?([0-9]{1,2}))?");

    static Optional<NaceCode> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!written.matches()) {
            return Optional.empty();
        }
        String below = written.group(3);
        return Optional.of(new NaceCode(written.group(1), written.group(2) + (below == null ? "" : below)));
    }

    String division() {
        return digits.substring(0, 2);
    }
}
