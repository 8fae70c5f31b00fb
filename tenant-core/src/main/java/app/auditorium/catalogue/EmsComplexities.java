package app.auditorium.catalogue;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the lists say about the environmental complexity of a sector; of some they say nothing (DOMAIN C.4). */
@Component
public class EmsComplexities {

    private final Map<IafCode, Complexity> known = CatalogueFile.read("ems-complexity.json", Row.class).rows().stream()
            .collect(Collectors.toMap(Row::code, Row::complexity));

    record Row(IafCode code, Complexity complexity) {}

    public Optional<Complexity> of(IafCode code) {
        return Optional.ofNullable(known.get(code));
    }
}
