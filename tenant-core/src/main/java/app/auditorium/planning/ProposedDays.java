package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.DueWindow;
import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewAudit;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Role;
import app.auditorium.planning.year.Proposals;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The best days and teams for an audit that stands in no annual plan, by the rules and preferences by which a year is planned. */
@Component
@Transactional(readOnly = true)
public class ProposedDays {

    /** A client is told at least so many days before, unless the audit is due sooner. */
    private static final int NOTICE = 7;

    private static final int MONTHS_AFTER = 3;

    /** Working days of a week. */
    private static final int WEEK = 5;

    private final PlanBoard board;
    private final VisitTable visits;
    private final YearOnFile years;
    private final Audits audits;
    private final Certifications certifications;
    private final AuditTimes times;
    private final PublicHolidays holidays;
    private final Today today;

    ProposedDays(
            PlanBoard board,
            VisitTable visits,
            YearOnFile years,
            Audits audits,
            Certifications certifications,
            AuditTimes times,
            PublicHolidays holidays,
            Today today) {
        this.board = board;
        this.visits = visits;
        this.years = years;
        this.audits = audits;
        this.certifications = certifications;
        this.times = times;
        this.holidays = holidays;
        this.today = today;
    }

    /**
     * @param days the cheapest first, each on another day
     * @param obstacle what stands in the way where there is no day; null otherwise
     */
    public record Found(List<Choice> days, Explanation.@Nullable Obstacle obstacle) {}

    /** @param costs what speaks against it all the same, the most weighty first */
    public record Choice(Proposal proposal, List<Explanation.Cost> costs) {}

    /**
     * For an audit as it is wanted, whatever days and team stand in it; five at most. Empty where its certification or type is missing
     * or not there.
     *
     * @param audit that it is already, which keeps its own team from nothing; null if it is none yet
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Optional<Found> of(NewAudit wanted, @Nullable UUID audit) {
        UUID certification = wanted.certificationId();
        AuditType type = wanted.type();
        return certification == null || type == null
                ? Optional.empty()
                : certifications.details(certification).map(of -> found(of, type, wanted, audit));
    }

    /** The first Monday that its window and a client's notice allow, and on, as long as it takes; empty where its programme has no place for it. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Optional<DateRange> usual(CertificationDetails of, AuditType type) {
        return of.slotFor(type).map(slot -> {
            LocalDate told = firstDay(slot.due());
            LocalDate open = slot.windowFrom().isAfter(told) ? slot.windowFrom() : told;
            return usual(of, type, open.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
        });
    }

    /** From a day on, as long as it takes: within a week, by as few as can do it in one. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public DateRange usual(CertificationDetails of, AuditType type, LocalDate first) {
        double needed = DueVisits.days(times.needed(List.of(of.id())).get(of.id()), type);
        double auditing = Math.ceil(needed / WEEK);
        return new DateRange(first, holidays.calendar().lastOf(first, (int) Math.ceil(needed / auditing)));
    }

    /** For an audit, other days than the one on which it begins, the cheapest first: by the plan of which it came, if it came of one. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Proposal> others(UUID audit) {
        return audits.details(audit).stream()
                .flatMap(known ->
                        best(known).filter(proposal -> !proposal.start().equals(known.start())))
                .limit(Explaining.BEST)
                .toList();
    }

    private Stream<Proposal> best(AuditDetails audit) {
        return visits.originOf(audit.id())
                .map(origin -> board.best(origin.plan(), origin.visit(), Explaining.BEST + 1).stream())
                .orElseGet(() -> explaining(audit).best(Explaining.BEST + 1).stream());
    }

    private Explaining explaining(AuditDetails audit) {
        CertificationDetails of =
                certifications.details(audit.certificationId()).orElseThrow();
        return explaining(of, audit.type(), audit.asWanted(), audit.id());
    }

    private Found found(CertificationDetails of, AuditType type, NewAudit wanted, @Nullable UUID audit) {
        Explaining explaining = explaining(of, type, wanted, audit);
        List<Choice> days = explaining.choices();
        return new Found(days, days.isEmpty() ? explaining.obstacle() : null);
    }

    private Explaining explaining(CertificationDetails of, AuditType type, NewAudit wanted, @Nullable UUID audit) {
        Optional<ProgrammeSlot> slot = audit == null ? of.slotFor(type) : of.slotOf(audit);
        LocalDate due =
                slot.map(ProgrammeSlot::due).orElseGet(() -> today.here().plusMonths(MONTHS_AFTER));
        LocalDate first = firstDay(due);
        LocalDate last = (due.isAfter(first) ? due : first).plusMonths(MONTHS_AFTER);
        var window = new DueWindow(
                slot.map(ProgrammeSlot::windowFrom).orElse(first),
                due,
                slot.isEmpty() ? null : DueVisits.limit(type, due, first),
                slot.map(ProgrammeSlot::rule).orElse("G.2"));
        var visit = new LoneVisit(
                UUID.randomUUID(),
                of.id(),
                of.organisationId(),
                type,
                Objects.requireNonNullElse(wanted.iafCodes(), of.iafCodes()),
                wanted.language(),
                Objects.requireNonNullElse(wanted.siteIds(), List.of()),
                window,
                auditDays(of.id(), type, slot.isPresent(), wanted),
                audit);
        YearOnFile.Loaded loaded = years.load(visit, new DateRange(first, last));
        return new Explaining(loaded.year(), new Proposals(loaded.year()), loaded.ledger(), visit.id());
    }

    private LocalDate firstDay(LocalDate due) {
        return today.here().plusDays(due.isBefore(today.here().plusDays(2 * NOTICE)) ? 1 : NOTICE);
    }

    /** What its place in the programme takes; without one, as many as it was given. */
    private double auditDays(UUID certification, AuditType type, boolean inProgramme, NewAudit wanted) {
        if (inProgramme) {
            return DueVisits.days(times.needed(List.of(certification)).get(certification), type);
        }
        if (wanted.start() == null || wanted.end() == null || wanted.end().isBefore(wanted.start())) {
            return 1;
        }
        long auditors = 1
                + Objects.requireNonNullElse(wanted.team(), List.<NewAudit.Member>of()).stream()
                        .filter(member -> member.role() == TeamRole.AUDITOR)
                        .count();
        return Math.max(1, holidays.calendar().between(wanted.start(), wanted.end())) * (double) auditors;
    }
}
