package app.auditorium.standalone.demo;

import app.auditorium.catalogue.County;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person in a body's file of auditors, with the diary that fills while audits are planned.
 *
 * @param email also ties it to an account, where there is one
 * @param spare leads that stay free in the future, so that every sector can be led on any working day
 * @param diary grows: days on which the auditor is away or on an audit
 */
record BodyAuditor(
        UUID id,
        String name,
        String email,
        List<String> languages,
        County home,
        boolean spare,
        @Nullable LocalDate left,
        List<Competence> competences,
        List<Absence> absences,
        Set<UUID> conflicts,
        List<DateRange> diary) {

    record Competence(
            StandardId standard,
            String code,
            Role role,
            String evidence,
            @Nullable LocalDate validUntil) {

        boolean good(StandardId wanted, LocalDate on) {
            return standard == wanted && (validUntil == null || !validUntil.isBefore(on));
        }
    }

    record Absence(UUID id, DateRange days, String reason) {}

    boolean mayGo(UUID client, DateRange days) {
        return (left == null || left.isAfter(days.last()))
                && !conflicts.contains(client)
                && absences.stream().noneMatch(absence -> absence.days().overlaps(days))
                && diary.stream().noneMatch(days::overlaps);
    }

    /** A lead is one in most fields, if not in all. */
    Role mainRole() {
        return Stream.of(Role.LEAD_AUDITOR, Role.AUDITOR)
                .filter(role -> competences.stream().anyMatch(competence -> competence.role() == role))
                .findFirst()
                .orElse(Role.TECHNICAL_EXPERT);
    }

    List<String> codes(StandardId standard, LocalDate on, Role... roles) {
        var codes = new ArrayList<String>();
        for (Competence competence : competences) {
            if (competence.good(standard, on) && List.of(roles).contains(competence.role())) {
                codes.add(competence.code());
            }
        }
        return codes;
    }
}
