package app.auditorium.catalogue;

import app.auditorium.kernel.IafCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The TOSHMS certification bodies as they stood in May 2023 (DOMAIN B.2): reference data, not the present register. Never
 * decide on it; show {@link #edition()} beside it.
 */
@Component
public class ToshmsBodies {

    private final CatalogueFile<ToshmsBody> file = CatalogueFile.read("toshms-bodies.json", ToshmsBody.class);

    public List<ToshmsBody> all() {
        return file.rows();
    }

    /** The bodies that held the code then. */
    public List<ToshmsBody> holding(IafCode code) {
        return file.rows().stream().filter(b -> b.iafCodes().contains(code)).toList();
    }

    /** "sample of May 2023". */
    public String edition() {
        return file.edition();
    }

    public LocalDate asOf() {
        return file.effective();
    }
}
