package app.auditorium.assignment;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit of 14 to 16 December 2026 for ISO 45001 in IAF 17, and auditors for it. */
final class AssignmentFixtures {

    static final DateRange DAYS = new DateRange(LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 16));

    private AssignmentFixtures() {}

    static Visit visit(String... codes) {
        return visitIn(null, codes);
    }

    static Visit visitIn(@Nullable String language, String... codes) {
        return new Visit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                StandardId.ISO_45001,
                Arrays.stream(codes).map(IafCode::new).toList(),
                DAYS,
                language);
    }

    static BodyFile accredited(String... codes) {
        return new BodyFile(
                Arrays.stream(codes)
                        .map(code -> new BodyFile.Accreditation(new IafCode(code), LocalDate.of(2020, 1, 1), null))
                        .toList(),
                List.of());
    }

    static Briefing briefing(Visit visit, BodyFile body, AuditorBuilder... auditors) {
        var files = new LinkedHashMap<UUID, AuditorFile>();
        for (AuditorBuilder auditor : auditors) {
            files.put(auditor.id, auditor.file());
        }
        return new Briefing(visit, body, ClientFile.NOTHING_ASKED, files);
    }

    static AuditorBuilder anAuditor(String name) {
        return new AuditorBuilder(name);
    }

    static AuditorBuilder aLead(String name) {
        return anAuditor(name).competent("LEAD_AUDITOR", "17", null);
    }

    static final class AuditorBuilder {

        final UUID id = UUID.randomUUID();
        private final String name;
        private List<String> languages = List.of("zh-TW");
        private @Nullable LocalDate leftOn;
        private final List<AuditorFile.Competence> competences = new ArrayList<>();
        private final List<DateRange> absences = new ArrayList<>();
        private final List<AuditorFile.Booking> bookings = new ArrayList<>();
        private final List<AuditorFile.Conflict> conflicts = new ArrayList<>();

        private boolean objected;
        private AuditorFile.@Nullable Registration toshms = AuditorFile.Registration.NOT_KEPT;

        private AuditorBuilder(String name) {
            this.name = name;
        }

        AuditorBuilder competent(String role, String code, @Nullable String until) {
            competences.add(
                    new AuditorFile.Competence(new IafCode(code), role, until == null ? null : LocalDate.parse(until)));
            return this;
        }

        AuditorBuilder speaking(String... codes) {
            languages = List.of(codes);
            return this;
        }

        AuditorBuilder leftOn(String day) {
            leftOn = LocalDate.parse(day);
            return this;
        }

        AuditorBuilder absent(String first, String last) {
            absences.add(new DateRange(LocalDate.parse(first), LocalDate.parse(last)));
            return this;
        }

        AuditorBuilder booked(UUID audit, String first, String last) {
            bookings.add(new AuditorFile.Booking(
                    audit, new DateRange(LocalDate.parse(first), LocalDate.parse(last)), "Sunrise", "日昇"));
            return this;
        }

        AuditorBuilder inConflict(String rule, @Nullable String until) {
            conflicts.add(new AuditorFile.Conflict(rule, until == null ? null : LocalDate.parse(until)));
            return this;
        }

        AuditorBuilder objected() {
            objected = true;
            return this;
        }

        AuditorBuilder registered(@Nullable String from, @Nullable String until, double evaluatedDays) {
            toshms = from == null
                    ? null
                    : new AuditorFile.Registration(
                            LocalDate.parse(from), until == null ? null : LocalDate.parse(until), evaluatedDays);
            return this;
        }

        AuditorFile file() {
            return new AuditorFile(
                    id, name, languages, leftOn, competences, absences, bookings, conflicts, objected, toshms);
        }
    }
}
