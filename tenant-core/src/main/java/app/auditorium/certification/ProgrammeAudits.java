package app.auditorium.certification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The audits on file by certification, answered by the audit module, which stands to the right of this one. */
public interface ProgrammeAudits {

    /** Audits that are not cancelled, by certification and start; certifications without any are left out. */
    Map<UUID, List<ProgrammeAudit>> of(Collection<UUID> certifications);
}
