package app.auditorium.api.auditor;

import app.auditorium.api.Answers;
import app.auditorium.auditor.ScopeChanges;
import app.auditorium.auditor.ScopeItem;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole scope: an object with {@code items}, or the list alone. */
record ScopeInput(@Nullable List<@Nullable Item> items) {

    record Item(
            @Nullable StandardId standard,
            @Nullable IafCode iafCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    ScopeInput {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScopeInput of(List<Item> items) {
        return new ScopeInput(new ArrayList<>(items));
    }

    ScopeChanges asChanges(int version) {
        var checks = new Checks();
        if (items == null) {
            checks.invalid("items", "problem.required");
        }
        checks.each("items", items, (at, item) -> {
            needed(checks, at + ".standard", item == null ? null : item.standard);
            needed(checks, at + ".iafCode", item == null ? null : item.iafCode);
            needed(checks, at + ".validFrom", item == null ? null : item.validFrom);
        });
        checks.<ScopeInput>refusal().ifPresent(Answers::done);
        return new ScopeChanges(
                version,
                Objects.requireNonNull(items).stream()
                        .map(Objects::requireNonNull)
                        .map(item -> new ScopeItem(
                                Objects.requireNonNull(item.standard),
                                Objects.requireNonNull(item.iafCode),
                                Objects.requireNonNull(item.validFrom),
                                item.validUntil))
                        .toList());
    }

    private static void needed(Checks checks, String field, @Nullable Object value) {
        if (value == null) {
            checks.invalid(field, "problem.required");
        }
    }
}
