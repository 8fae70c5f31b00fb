package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.audit.SiteDraw.Known;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.audittime.NewAuditTime;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sites that audits go to where the audit time was determined on several; a person may choose others. */
@Component
public class SitesToVisit {

    private final AuditTimes times;
    private final ClientSites sites;
    private final Today today;

    SitesToVisit(AuditTimes times, ClientSites sites, Today today) {
        this.times = times;
        this.sites = sites;
        this.today = today;
    }

    /** An audit, and when it is due or begins. */
    public record Asked(UUID certification, AuditType type, LocalDate on) {}

    /** Of an audit that is planned by hand, as a plan would draw them for the same place in the programme. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<SiteToVisit> of(CertificationDetails certification, AuditType type) {
        LocalDate on = certification.slotFor(type).map(ProgrammeSlot::due).orElseGet(today::here);
        return of(List.of(new Asked(certification.id(), type, on))).getFirst();
    }

    /**
     * In the order in which they are asked for: where an earlier one goes, a later one has been. An empty list is every certified site:
     * nothing on file says that some are enough.
     */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<List<SiteToVisit>> of(List<Asked> audits) {
        Map<UUID, NewAuditTime> several = times.ofSeveralPlaces(
                audits.stream().map(Asked::certification).distinct().toList());
        Map<UUID, List<Known>> known = new HashMap<>();
        var drawn = new ArrayList<List<SiteToVisit>>();
        for (Asked asked : audits) {
            NewAuditTime time = several.get(asked.certification());
            if (time == null) {
                drawn.add(List.of());
                continue;
            }
            List<Known> now = known.computeIfAbsent(asked.certification(), id -> sites.known(id, time));
            List<SiteToVisit> chosen = SiteDraw.of(now, time, asked);
            var ids = chosen.stream().map(SiteToVisit::id).collect(Collectors.toSet());
            known.put(
                    asked.certification(),
                    now.stream()
                            .map(site -> ids.contains(site.id()) ? site.visitedOn(asked.on()) : site)
                            .toList());
            drawn.add(chosen);
        }
        return drawn;
    }
}
