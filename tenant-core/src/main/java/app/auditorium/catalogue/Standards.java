package app.auditorium.catalogue;

import static java.util.Objects.requireNonNull;

import app.auditorium.kernel.StandardId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The standards and their clause trees (DOMAIN E). */
@Component
public class Standards {

    static final String FILE = "standards.json";

    private final Map<StandardId, Standard> standards = new EnumMap<>(StandardId.class);
    private final Map<StandardId, Requirements> requirements = new EnumMap<>(StandardId.class);

    Standards() {
        for (Row row : CatalogueFile.read(FILE, Row.class).rows()) {
            CatalogueFile<Requirement> file = CatalogueFile.read(fileOf(row.id()), Requirement.class);
            var clauses = new ArrayList<>(row.basedOn() == null ? List.<Requirement>of() : inheritedBy(row));
            clauses.addAll(file.rows());
            requirements.put(row.id(), new Requirements(fileOf(row.id()), clauses));
            if (standards.put(row.id(), row.in(file)) != null) {
                throw new CatalogueUnreadable(FILE, row.id() + " is there twice");
            }
        }
        for (StandardId id : StandardId.values()) {
            if (!standards.containsKey(id)) {
                throw new CatalogueUnreadable(FILE, id + " is missing");
            }
        }
    }

    /** All standards, guidance included. */
    public List<Standard> all() {
        return List.copyOf(standards.values());
    }

    public Standard byId(StandardId id) {
        return requireNonNull(standards.get(id));
    }

    /** The clause tree; that of TOSHMS is CNS 45001's with the special audit points as clause SP. */
    public Requirements requirements(StandardId id) {
        return requireNonNull(requirements.get(id));
    }

    /** A clause of a standard by its number, headings and parts included. */
    public Optional<Requirement> requirement(StandardId id, String clause) {
        return requirements(id).find(clause);
    }

    public boolean isKnownClause(StandardId id, String clause) {
        return requirement(id, clause).isPresent();
    }

    private List<Requirement> inheritedBy(Row row) {
        Requirements inherited = requirements.get(row.basedOn());
        if (inherited == null) {
            throw new CatalogueUnreadable(
                    FILE, row.id() + " stands before " + row.basedOn() + ", on which it is based");
        }
        return inherited.everything();
    }

    private static String fileOf(StandardId id) {
        return "requirements/" + id.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }

    record Row(
            StandardId id,
            String code,
            String nameEn,
            String nameZh,
            Standard.Kind kind,
            @Nullable StandardId basedOn) {

        Row {
            Words.filled(code, "code");
            Words.filled(nameEn, "nameEn");
            Words.filled(nameZh, "nameZh");
        }

        Standard in(CatalogueFile<Requirement> file) {
            return new Standard(id, code, nameEn, nameZh, kind, file.edition(), file.effective(), file.source());
        }
    }
}
