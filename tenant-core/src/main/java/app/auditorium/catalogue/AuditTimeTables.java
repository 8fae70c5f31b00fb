package app.auditorium.catalogue;

import org.springframework.stereotype.Component;

/** The audit time tables of IAF MD 5 by edition (DOMAIN C.1). */
@Component
public class AuditTimeTables {

    static final String FILE = "audit-time-md5-2019.json";

    private final AuditTimeTable current;

    AuditTimeTables() {
        CatalogueFile<AuditTimeBand> file = CatalogueFile.read(FILE, AuditTimeBand.class);
        this.current = new AuditTimeTable(file.edition(), file.source(), file.effective(), file.rows());
    }

    /** The edition in force. */
    public AuditTimeTable current() {
        return current;
    }
}
