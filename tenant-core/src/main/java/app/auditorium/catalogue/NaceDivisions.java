package app.auditorium.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The 88 divisions of NACE Rev. 2, for suggestions in forms. */
@Component
public class NaceDivisions {

    private final List<NaceDivision> all =
            CatalogueFile.read("nace-divisions.json", NaceDivision.class).rows();

    /** All divisions in the order of their numbers. */
    public List<NaceDivision> all() {
        return all;
    }

    /** The division of two digits; empty for numbers that NACE leaves free, such as 34. */
    public Optional<NaceDivision> find(String division) {
        return all.stream().filter(d -> d.division().equals(division)).findFirst();
    }

    /** False where a section's letter stands before a division of another section, as in "A24". */
    boolean agree(NaceCode code) {
        return code.section() == null
                || find(code.division())
                        .filter(d -> d.section().equals(code.section()))
                        .isPresent();
    }
}
