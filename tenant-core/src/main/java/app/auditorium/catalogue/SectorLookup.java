package app.auditorium.catalogue;

import app.auditorium.kernel.IafCode;
import java.util.List;

/** What a NACE code says about the sector. */
public sealed interface SectorLookup {

    /** All of the NACE code belongs to one sector. */
    record Found(IafCode code) implements SectorLookup {}

    /** Parts of the NACE code belong to different sectors, named in the order of their codes; a longer code decides. */
    record Split(List<IafCode> codes) implements SectorLookup {
        public Split {
            codes = List.copyOf(codes);
        }
    }

    /** No sector holds the NACE code: households, international bodies, numbers that NACE leaves free. */
    record Unassigned() implements SectorLookup {}

    /** Not a NACE Rev. 2 code. */
    record Malformed() implements SectorLookup {}
}
