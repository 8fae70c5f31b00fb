package app.auditorium.api.auditor;

import app.auditorium.api.Answers;
import app.auditorium.auditor.ScopeChanges;
import app.auditorium.auditor.ScopeItem;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole scope: an object with {@code items}, or the list alone. */
record ScopeInput(
        @Field(required = true, fewest = 0) @Nullable List<@Nullable Item> items) {

    record Item(
            @Field(required = true) @Nullable StandardId standard,
            @Field(required = true) @Nullable IafCode iafCode,
            @Field(required = true) @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    ScopeInput {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScopeInput of(List<Item> items) {
        return new ScopeInput(new ArrayList<>(items));
    }

    ScopeChanges asChanges(int version) {
        var checks = new Checks().filledIn("", this);
        checks.each("items", items, (at, item) -> {
            if (item == null) {
                checks.invalid(at, "problem.required");
            } else {
                checks.filledIn(at + ".", item);
            }
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
}
