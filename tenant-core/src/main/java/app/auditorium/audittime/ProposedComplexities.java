package app.auditorium.audittime;

import app.auditorium.catalogue.EmsComplexities;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.AtTheDoor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The complexity that the lists of sectors propose (C-21). */
@Component
public class ProposedComplexities {

    private final Sectors sectors;
    private final EmsComplexities environment;

    ProposedComplexities(Sectors sectors, EmsComplexities environment) {
        this.sectors = sectors;
        this.environment = environment;
    }

    /** The highest of the codes; null where the lists leave one of them open, and where the standard's table has none. */
    @AtTheDoor("Anybody: public catalogues alone are asked")
    public @Nullable Complexity of(StandardId standard, List<String> codes) {
        TimedStandard table = TimedStandard.of(standard).orElse(TimedStandard.ISO_9001);
        List<Optional<Complexity>> each = codes.stream()
                .filter(IafCode::isValid)
                .map(code -> of(table, new IafCode(code)))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream()
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private Optional<Complexity> of(TimedStandard table, IafCode code) {
        return switch (table) {
            case ISO_9001 -> Optional.empty();
            case ISO_14001 -> environment.of(code);
            case ISO_45001 -> Optional.of(sectors.byCode(code).ohsComplexity());
        };
    }
}
