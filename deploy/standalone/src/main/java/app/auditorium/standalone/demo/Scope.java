package app.auditorium.standalone.demo;

import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a body is accredited for: the common codes throughout, with a few gaps that refusals can be seen at. */
record Scope(List<Entry> entries) {

    static final List<StandardId> MAIN = List.of(StandardId.ISO_9001, StandardId.ISO_14001, StandardId.ISO_45001);
    private static final Set<String> SOME = Set.of("06", "09", "20", "24", "33", "37");

    record Entry(
            UUID id,
            StandardId standard,
            String code,
            LocalDate from,
            @Nullable LocalDate until) {}

    static Scope of(DemoTenant body, List<String> codes, LocalDate today) {
        var dice = new Dice(body + " scope");
        var entries = new ArrayList<Entry>();
        LocalDate since = today.minusYears(6).withDayOfMonth(1);
        LocalDate until = today.plusYears(3).withDayOfMonth(1).minusDays(1);
        for (StandardId standard : MAIN) {
            codes.forEach(code -> entries.add(new Entry(dice.id(), standard, code, since, until)));
        }
        // the schemes of Taiwan came later, and not for every code
        for (StandardId standard : List.of(StandardId.CNS_45001, StandardId.TOSHMS)) {
            codes.stream()
                    .filter(code -> !SOME.contains(code))
                    .forEach(code -> entries.add(new Entry(dice.id(), standard, code, since.plusYears(1), until)));
        }
        boolean first = body == DemoTenant.CHENGHENG;
        entries.add(new Entry(dice.id(), StandardId.ISO_14001, first ? "10" : "05", since, today.minusMonths(2)));
        entries.add(new Entry(dice.id(), StandardId.ISO_9001, first ? "05" : "10", since, today.minusDays(40)));
        entries.add(new Entry(dice.id(), StandardId.ISO_45001, first ? "02" : "21", today.plusMonths(4), until));
        return new Scope(List.copyOf(entries));
    }

    boolean covers(StandardId standard, String code) {
        return entries.stream()
                .anyMatch(entry -> entry.standard() == standard && entry.code().equals(code));
    }
}
