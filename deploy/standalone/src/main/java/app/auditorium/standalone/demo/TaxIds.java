package app.auditorium.standalone.demo;

import app.auditorium.organisation.UnifiedNumbers;
import java.util.stream.IntStream;

/** Unified business numbers of clients that do not exist. */
final class TaxIds {

    private TaxIds() {}

    /** The seven digits with the first check digit that fits. */
    static String complete(String seven) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> seven + digit)
                .filter(UnifiedNumbers::isValid)
                .findFirst()
                .orElseThrow();
    }
}
