package app.auditorium.auditor;

import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AllowedTo;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All auditors of the body at once, as the rules of assignment ask about them. */
@Component
@Transactional(readOnly = true)
public class Roster {

    private final EntityManager entities;
    private final AuditorList list;

    Roster(EntityManager entities, AuditorList list) {
        this.entities = entities;
        this.list = list;
    }

    /** Everyone in the file by name, those who have left included, in three statements. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public List<AuditorProfile> everyone() {
        List<Auditor> auditors = entities.createQuery("select a from Auditor a order by a.name, a.id", Auditor.class)
                .getResultList();
        return profiles(auditors);
    }

    /** Some of them, in no order; ids that are not in the file are left out. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public List<AuditorProfile> of(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : profiles(entities.createQuery("select a from Auditor a where a.id in :ids", Auditor.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private List<AuditorProfile> profiles(List<Auditor> auditors) {
        List<UUID> ids = auditors.stream().map(Auditor::id).toList();
        Map<UUID, List<Competence>> competences = list.competencesOf(ids);
        Map<UUID, List<AbsenceRow>> absences = list.absencesOf(ids);
        return auditors.stream()
                .map(auditor -> auditor.profile(
                        competences.getOrDefault(auditor.id(), List.of()),
                        absences.getOrDefault(auditor.id(), List.of())))
                .toList();
    }
}
