package app.auditorium.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The base tables in one edition: bands without a gap, from one person up (DOMAIN C.1). */
public record AuditTimeTable(String edition, String source, LocalDate effective, List<AuditTimeBand> bands) {

    public AuditTimeTable {
        bands = List.copyOf(bands);
        int next = 1;
        for (AuditTimeBand band : bands) {
            if (band.from() != next || band.to() < band.from()) {
                throw new IllegalArgumentException("The bands leave a gap at " + next);
            }
            next = band.to() + 1;
        }
    }

    /** How many people the tables reach; above, a person determines the time. */
    public int most() {
        return bands.getLast().to();
    }

    /** The band above one; empty at the end of the tables. */
    public Optional<AuditTimeBand> above(AuditTimeBand band) {
        return bands.stream().filter(each -> each.from() > band.from()).findFirst();
    }

    /** The band of a headcount from 1 to {@link #most}. */
    public AuditTimeBand band(int people) {
        return bands.stream()
                .filter(band -> band.from() <= people && people <= band.to())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The tables do not reach " + people));
    }
}
