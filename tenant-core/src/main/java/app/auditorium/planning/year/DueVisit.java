package app.auditorium.planning.year;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.BodyFile;
import app.auditorium.assignment.ClientFile;
import app.auditorium.assignment.DueWindow;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that the plan is to place, with everything on file that bears on it.
 *
 * @param id of the visit within its plan
 * @param auditDays needed, of eight hours of one auditor
 * @param sites where it takes place, as the audit will by itself: those of its audit, else all that are certified
 * @param follows the visit of the same plan that has to be over before; null if there is none
 * @param followsEnd the last day of an audit on file that has to be over before; null if there is none
 * @param previousLead who led the last audit of the certification; null if nobody did
 * @param ledTooLong whether he has led here for longer than the body wants
 * @param auditId the audit on file that it moves; null for a new one
 * @param published the days and team that were published; null for a new one
 * @param weight what it costs in whole visits to leave it out
 */
public record DueVisit(
        UUID id,
        UUID certificationId,
        UUID organisationId,
        String organisation,
        String organisationZh,
        StandardId standard,
        AuditType type,
        List<IafCode> codes,
        DueWindow window,
        double auditDays,
        @Nullable String language,
        Sites sites,
        @Nullable UUID follows,
        @Nullable LocalDate followsEnd,
        @Nullable UUID previousLead,
        boolean ledTooLong,
        @Nullable UUID auditId,
        @Nullable Published published,
        int weight,
        ClientFile client,
        BodyFile body,
        Map<UUID, AuditorFile> auditors) {

    /** What the client and the auditors know already. */
    public record Published(LocalDate start, LocalDate end, List<UUID> team) {}

    /** The same visit with no last day: to ask when it would be possible. */
    public DueVisit withoutLimit() {
        return with(new DueWindow(window.from(), window.due(), null, window.rule()), sites, auditors);
    }

    /** The same visit elsewhere. */
    public DueVisit at(Sites elsewhere) {
        return with(window, elsewhere, auditors);
    }

    /** The same visit if something else were on file about one auditor. */
    public DueVisit with(AuditorFile file) {
        if (file.equals(auditors.get(file.id()))) {
            return this;
        }
        var files = new LinkedHashMap<>(auditors);
        files.put(file.id(), file);
        return with(window, sites, files);
    }

    private DueVisit with(DueWindow anotherWindow, Sites elsewhere, Map<UUID, AuditorFile> files) {
        return new DueVisit(
                id,
                certificationId,
                organisationId,
                organisation,
                organisationZh,
                standard,
                type,
                codes,
                anotherWindow,
                auditDays,
                language,
                elsewhere,
                follows,
                followsEnd,
                previousLead,
                ledTooLong,
                auditId,
                published,
                weight,
                client,
                body,
                files);
    }

    /** Working days on site of a team of so many who audit. */
    public int lengthFor(int auditing) {
        return Math.max(1, (int) Math.ceil(auditDays / auditing - 1e-9));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DueVisit visit && visit.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
