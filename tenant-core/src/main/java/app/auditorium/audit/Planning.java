package app.auditorium.audit;

import app.auditorium.assignment.Assignments;
import app.auditorium.assignment.Briefing;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.Visit;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.CertifiedSite;
import app.auditorium.certification.ProgrammeAudit;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges an audit as it is wanted: input, place in the programme, sites and team. Collects every problem, writes nothing. */
@Component
class Planning {

    private final Certifications certifications;
    private final Assignments assignments;
    private final ClientSites sites;
    private final ProgrammeAuditsOnFile onFile;
    private final AuditTimes times;
    private final CalculatedTime calculated;
    private final Today today;

    Planning(
            Certifications certifications,
            Assignments assignments,
            ClientSites sites,
            ProgrammeAuditsOnFile onFile,
            AuditTimes times,
            CalculatedTime calculated,
            Today today) {
        this.certifications = certifications;
        this.assignments = assignments;
        this.sites = sites;
        this.onFile = onFile;
        this.times = times;
        this.calculated = calculated;
        this.today = today;
    }

    /** A judged wish; {@code arrangement} and {@code briefing} are there once nothing is missing, even if rules speak against it. */
    record Judged(
            List<Problem> problems,
            @Nullable CertificationDetails certification,
            Audit.@Nullable Arrangement arrangement,
            @Nullable Briefing briefing) {}

    /** What is going to be saved, its auditors held. */
    Judged forBooking(NewAudit wanted, @Nullable UUID audit) {
        return judge(wanted, audit, assignments::book);
    }

    /** What somebody has in mind, with every auditor judged. */
    Considered consider(NewAudit wanted, @Nullable UUID audit) {
        Judged judged = judge(wanted, audit, (visit, team) -> assignments.brief(visit));
        CertificationDetails certification = judged.certification;
        return new Considered(
                judged.problems,
                judged.arrangement == null || certification == null
                        ? List.of()
                        : warnings(certification, judged.arrangement, audit),
                judged.briefing == null ? List.of() : judged.briefing.candidates(),
                certification,
                certification == null || wanted.type() == null
                        ? null
                        : slot(certification, wanted.type(), audit).orElse(null));
    }

    /** Target windows and audit time that is to be looked at again warn and never refuse. */
    List<Problem> warnings(CertificationDetails certification, AuditType type, DateRange days, @Nullable UUID audit) {
        var warnings = new ArrayList<>(
                WindowWarnings.of(type, slot(certification, type, audit).orElse(null), days, today.here()));
        if (type == AuditType.SURVEILLANCE || type == AuditType.RECERTIFICATION) {
            warnings.addAll(times.toReview(certification.id(), days.first(), auditBefore(certification.id(), days)));
        }
        return warnings;
    }

    private @Nullable LocalDate auditBefore(UUID certification, DateRange days) {
        return onFile.of(List.of(certification)).getOrDefault(certification, List.of()).stream()
                .map(ProgrammeAudit::end)
                .filter(end -> end.isBefore(days.first()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Problem> warnings(CertificationDetails certification, Audit.Arrangement wanted, @Nullable UUID audit) {
        var warnings = new ArrayList<>(warnings(certification, wanted.type(), wanted.days(), audit));
        BigDecimal held = wanted.auditDays();
        calculated
                .of(certification.id(), wanted.type())
                .filter(least -> held.compareTo(least) < 0)
                .ifPresent(least -> warnings.add(Problem.rule("C.2", "end", "warning.audit.short", held, least)));
        if (wanted.type() == AuditType.SURVEILLANCE) {
            List<String> again =
                    sites.seenAgain(certification.id(), wanted.days().first(), wanted.sites());
            if (!again.isEmpty()) {
                warnings.add(Problem.rule("C-34", "siteIds", "warning.audit.same-sites", again));
            }
        }
        return warnings;
    }

    private static Optional<ProgrammeSlot> slot(
            CertificationDetails certification, AuditType type, @Nullable UUID audit) {
        return audit == null
                ? certification.slotFor(type)
                : certification.slotOf(audit).or(() -> certification.slotFor(type));
    }

    private Judged judge(NewAudit wanted, @Nullable UUID audit, BiFunction<Visit, Team, Briefing> facts) {
        Checks checks = AuditInput.check(wanted);
        CertificationDetails certification = wanted.certificationId() == null
                ? null
                : certifications.details(wanted.certificationId()).orElse(null);
        if (certification == null) {
            if (wanted.certificationId() != null) {
                checks.add(Problem.unseen("certificationId"));
            }
            return new Judged(checks.problems(), null, null, null);
        }
        Set<UUID> visited = visited(wanted, certification, checks);
        codesOf(wanted, certification, checks);
        DateRange days = AuditInput.days(wanted).orElse(null);
        AuditType type = wanted.type();
        if (days == null || type == null) {
            return new Judged(checks.problems(), certification, null, null);
        }
        order(wanted, audit, certification, type, days, checks);
        Team team = AuditInput.team(wanted);
        List<String> codes = AuditInput.knownCodes(wanted);
        Briefing briefing = null;
        if (!codes.isEmpty()) {
            var visit = new Visit(
                    audit,
                    certification.organisationId(),
                    certification.standard(),
                    codes.stream().map(IafCode::new).toList(),
                    days,
                    AuditInput.blankIsNull(wanted.language()));
            briefing = facts.apply(visit, team);
            briefing.judge(team).forEach(checks::add);
        }
        return new Judged(
                checks.problems(),
                certification,
                new Audit.Arrangement(
                        type,
                        AuditInput.blankIsNull(wanted.reason()),
                        codes,
                        days,
                        visited,
                        team,
                        AuditInput.blankIsNull(wanted.language())),
                briefing);
    }

    private Set<UUID> visited(NewAudit wanted, CertificationDetails certification, Checks checks) {
        Set<UUID> all = sites.of(certification.organisationId());
        List<UUID> named = wanted.siteIds();
        if (named == null || named.isEmpty()) {
            return certifications.certifiedSites(certification.id()).stream()
                    .map(CertifiedSite::id)
                    .collect(Collectors.toSet());
        }
        checks.each("siteIds", named, (at, site) -> {
            if (site == null) {
                checks.invalid(at, "problem.required");
            } else if (!all.contains(site)) {
                checks.add(Problem.unseen(at));
            }
        });
        return new HashSet<>(named);
    }

    private static void codesOf(NewAudit wanted, CertificationDetails certification, Checks checks) {
        checks.each("iafCodes", wanted.iafCodes(), (at, code) -> {
            if (code != null
                    && IafCode.isValid(code)
                    && !certification.iafCodes().contains(code)) {
                checks.add(Problem.rule("A-22", at, "rule.audit.code-not-certified", code, certification.iafCodes()));
            }
        });
    }

    private void order(
            NewAudit wanted,
            @Nullable UUID audit,
            CertificationDetails certification,
            AuditType type,
            DateRange days,
            Checks checks) {
        List<ProgrammeAudit> others =
                onFile.of(List.of(certification.id())).getOrDefault(certification.id(), List.of()).stream()
                        .filter(other -> !other.id().equals(audit))
                        .toList();
        var place = new PlanningRule.Place(
                certification,
                type,
                days,
                AuditInput.blankIsNull(wanted.reason()) != null,
                others,
                onFile.agreedOn(certification.id()));
        Arrays.stream(PlanningRule.values())
                .flatMap(rule -> rule.against(place).stream())
                .forEach(checks::add);
    }
}
