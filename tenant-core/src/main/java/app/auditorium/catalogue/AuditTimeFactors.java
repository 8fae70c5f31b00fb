package app.auditorium.catalogue;

import app.auditorium.kernel.StandardId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The usual reasons for more or less audit time (DOMAIN C-20). */
@Component
public class AuditTimeFactors {

    private final List<AuditTimeFactor> all =
            CatalogueFile.read("audit-time-factors.json", AuditTimeFactor.class).rows();

    /** Those that add first. */
    public List<AuditTimeFactor> all() {
        return all;
    }

    public List<AuditTimeFactor> of(StandardId standard) {
        return all.stream()
                .filter(factor -> factor.standards().contains(standard))
                .toList();
    }
}
