package app.auditorium.engagement;

import app.auditorium.impartiality.Conflict;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything on file that the automatic checks of a review look at.
 *
 * @param codes of standards by id, as people write them
 * @param accredited IAF codes of the body's scope by standard, on the day
 * @param staff who has not left
 * @param time the audit time that was determined last; empty if none was
 */
record ReviewFile(
        ApplicationContent content,
        List<StandardTerms> terms,
        Map<StandardId, String> codes,
        Map<StandardId, Set<String>> accredited,
        List<Staff> staff,
        List<Conflict> conflicts,
        LocalDate today,
        Optional<TimeOnFile.Determined> time,
        int documents) {

    /** Somebody on the body's list with what counts today. */
    record Staff(UUID id, String name, Set<String> languages, Collection<Skill> skills) {

        boolean can(Role role, StandardId standard) {
            return skills.stream().anyMatch(skill -> skill.role == role && skill.standard == standard);
        }

        boolean can(Role role, StandardId standard, String code) {
            return skills.contains(new Skill(standard, code, role));
        }
    }

    record Skill(StandardId standard, String code, Role role) {}

    String code(StandardId standard) {
        return codes.getOrDefault(standard, standard.name());
    }

    /** Whom no conflict bars from this client today. */
    Stream<Staff> free() {
        return staff.stream()
                .filter(one -> conflicts.stream().noneMatch(c -> one.id.equals(c.auditorId()) && c.standsOn(today)));
    }

    boolean somebodyFree(Role role, StandardId standard, String code) {
        return free().anyMatch(one -> one.can(role, standard, code));
    }

    /** The body's own people whom the client names as its consultants, and who do not stand on the register yet. */
    List<Staff> oursNamed() {
        String named = content.consultant();
        if (!Boolean.TRUE.equals(content.consultancyUsed()) || named == null) {
            return List.of();
        }
        String sought = named.toLowerCase(Locale.ROOT);
        return staff.stream()
                .filter(one -> sought.contains(one.name().toLowerCase(Locale.ROOT)))
                .filter(one -> conflicts.stream().noneMatch(conflict -> one.id.equals(conflict.auditorId())))
                .toList();
    }
}
