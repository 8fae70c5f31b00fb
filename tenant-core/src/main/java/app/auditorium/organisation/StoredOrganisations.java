package app.auditorium.organisation;

import app.auditorium.kernel.Problem;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about what is stored already that a change has to ask first. */
@Component
class StoredOrganisations {

    private final EntityManager entities;

    StoredOrganisations(EntityManager entities) {
        this.entities = entities;
    }

    /** Another client of this body that has the tax id already. */
    Optional<Problem> taxIdTaken(NewOrganisation wanted, @Nullable UUID but) {
        if (wanted.taxId() == null || wanted.country() == null || wanted.taxId().length() > OrganisationChecks.TAX_ID) {
            return Optional.empty();
        }
        return entities
                .createQuery("""
                        select o.name from Organisation o
                        where o.country = :country and o.taxId = :taxId and o.id <> :but""", String.class)
                .setParameter("country", wanted.country())
                .setParameter("taxId", wanted.taxId())
                .setParameter("but", but == null ? new UUID(0, 0) : but)
                .getResultList()
                .stream()
                .findFirst()
                .map(name -> Problem.rule("A-20", "taxId", "problem.organisation.tax-id-is-of", name));
    }

    /** A site that an audit or a finding refers to stays, for what was found there was found there. */
    List<Problem> referredTo(List<Site> sites) {
        if (sites.isEmpty()) {
            return List.of();
        }
        List<?> held = entities.createNativeQuery("""
                        select site_id from audit_site where tenant_id = current_tenant() and site_id in (:sites)
                        union
                        select site_id from finding where tenant_id = current_tenant() and site_id in (:sites)""", UUID.class)
                .setParameter("sites", sites.stream().map(Site::id).toList())
                .getResultList();
        Set<?> ids = held.stream().collect(Collectors.toSet());
        return sites.stream()
                .filter(site -> ids.contains(site.id()))
                .map(site -> Problem.rule("A-86", "sites", "problem.organisation.site-in-use", site.name()))
                .toList();
    }

    List<NoteDetails> notes(UUID organisation) {
        return entities
                .createQuery(
                        "select n from Note n where n.organisationId = :id order by n.writtenAt desc, n.id", Note.class)
                .setParameter("id", organisation)
                .setMaxResults(500)
                .getResultList()
                .stream()
                .map(Note::details)
                .toList();
    }
}
