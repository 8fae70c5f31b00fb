package app.auditorium.catalogue;

import static java.util.Objects.requireNonNull;

import app.auditorium.kernel.IafCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The 39 sectors by which bodies are accredited, auditors are competent and clients are described (DOMAIN B.1). */
@Component
public class Sectors {

    static final String FILE = "iaf-codes.json";

    private final NaceDivisions divisions;
    private final List<Sector> all;
    private final Map<IafCode, Sector> byCode = new HashMap<>();

    /** Which sector claims which NACE digits ("24", "2446"). A code belongs to the longest claim that it begins with. */
    private final NavigableMap<String, IafCode> claims = new TreeMap<>();

    @Autowired
    Sectors(NaceDivisions divisions) {
        this(divisions, CatalogueFile.read(FILE, Sector.class).rows());
    }

    Sectors(NaceDivisions divisions, List<Sector> sectors) {
        this.divisions = divisions;
        this.all = sectors;
        sectors.forEach(this::add);
        sectors.forEach(this::refuseExclusionsThatNobodyHolds);
        for (int number = 1; number <= 39; number++) {
            String code = "%02d".formatted(number);
            refuseIf(!byCode.containsKey(new IafCode(code)), "code " + code + " is missing");
        }
    }

    /** All 39 sectors in the order of their codes. */
    public List<Sector> all() {
        return all;
    }

    public Sector byCode(IafCode code) {
        return requireNonNull(byCode.get(code));
    }

    /**
     * The sector of a NACE Rev. 2 division, group or class: "24", "24.1", "24.10", also "2410" and "C24.10". Where a
     * part below the code belongs to another sector the answer is {@link SectorLookup.Split}: 24 without 24.46 is split
     * between 17 and 11, and so is 24.4, while 24.1 is 17.
     */
    public SectorLookup lookup(String nace) {
        NaceCode code = NaceCode.parse(nace).filter(divisions::agree).orElse(null);
        if (code == null) {
            return new SectorLookup.Malformed();
        }
        var holders = new TreeSet<>(claimsBelow(code.digits()).values());
        for (int length = code.digits().length(); length >= 2; length--) {
            IafCode holder = claims.get(code.digits().substring(0, length));
            if (holder != null) {
                holders.add(holder);
                break;
            }
        }
        return switch (holders.size()) {
            case 0 -> new SectorLookup.Unassigned();
            case 1 -> new SectorLookup.Found(holders.first());
            default -> new SectorLookup.Split(new ArrayList<>(holders));
        };
    }

    private Map<String, IafCode> claimsBelow(String digits) {
        // ':' is the character after '9', so the range holds whatever begins with the digits
        return claims.subMap(digits, false, digits + ':', false);
    }

    private void add(Sector sector) {
        refuseIf(byCode.put(sector.code(), sector) != null, "code " + sector.code() + " is there twice");
        for (String nace : sector.nace()) {
            IafCode other = claims.put(digits(nace), sector.code());
            refuseIf(other != null, "NACE " + nace + " is claimed by " + other + " and " + sector.code());
        }
    }

    /** An exclusion needs no code of its own in the lookup exactly because another sector claims it. */
    private void refuseExclusionsThatNobodyHolds(Sector sector) {
        for (String nace : sector.naceExcluded()) {
            IafCode holder = claims.get(digits(nace));
            refuseIf(
                    holder == null || holder.equals(sector.code()),
                    sector.code() + " excludes NACE " + nace + ", which no other sector claims");
        }
    }

    private static String digits(String nace) {
        return NaceCode.parse(nace)
                .map(NaceCode::digits)
                .orElseThrow(() -> new CatalogueUnreadable(FILE, nace + " is not a NACE code"));
    }

    private static void refuseIf(boolean broken, String why) {
        if (broken) {
            throw new CatalogueUnreadable(FILE, why);
        }
    }
}
