package app.auditorium.planning;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.BodyFile;
import app.auditorium.assignment.ClientFile;
import app.auditorium.assignment.DueWindow;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Greedy;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Sites;
import app.auditorium.planning.year.Spot;
import app.auditorium.planning.year.Year;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Four months of a body where everything that a rule speaks about happens often: few people, areas that one alone does not cover,
 * competences that run out, objections, conflicts, registrations. Some visits are taken off the plan, and somebody falls ill.
 */
final class RandomYear {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final int DAYS = 120;
    private static final int AUDITORS = 6;
    private static final int VISITS = 8;
    private static final List<StandardId> STANDARDS =
            List.of(StandardId.ISO_9001, StandardId.ISO_45001, StandardId.TOSHMS);
    private static final List<IafCode> CODES = List.of(new IafCode("03"), new IafCode("17"), new IafCode("28"));

    final Year year;
    final Ledger ledger;
    final Proposals proposals;

    private final Random random;
    private final List<PlanAuditor> auditors = new ArrayList<>();
    private final Map<UUID, List<DateRange>> absences = new HashMap<>();
    private final Map<UUID, Map<StandardId, AuditorFile>> files = new HashMap<>();

    RandomYear(long seed) {
        random = new Random(seed);
        WorkCalendar calendar = new PublicHolidays().calendar();
        var horizon = new DateRange(FIRST, FIRST.plusDays(DAYS - 1));
        for (int i = 0; i < AUDITORS; i++) {
            auditor("Auditor " + i);
        }
        var visits = new ArrayList<DueVisit>();
        while (visits.size() < VISITS) {
            client(visits);
        }
        var before = new Year(horizon, calendar, visits, auditors);
        List<Arrangement> planned =
                new ArrayList<>(Greedy.plan(before, new Proposals(before)).arrangements());
        if (one(2) && !planned.isEmpty()) {
            Arrangement hit = planned.get(random.nextInt(planned.size()));
            absences.get(hit.team().leadAuditorId()).add(hit.days());
        }
        for (int i = 0; i < 2 && !planned.isEmpty(); i++) {
            planned.remove(random.nextInt(planned.size()));
        }
        year = new Year(horizon, calendar, visits, auditors);
        ledger = Ledger.of(
                year,
                planned.stream()
                        .map(old -> year.arrange(old.visit(), old.days(), old.team()))
                        .toList());
        proposals = new Proposals(year);
    }

    private void auditor(String name) {
        UUID id = id();
        auditors.add(new PlanAuditor(id, name, spot(), 6, 9, Map.of()));
        List<DateRange> away = new ArrayList<>(List.of(stretch(14), stretch(14)));
        absences.put(id, away);
        List<AuditorFile.Booking> bookings =
                one(2) ? List.of(new AuditorFile.Booking(id(), stretch(3), "Other", "其他")) : List.of();
        List<String> languages = one(3) ? List.of("zh-TW", "en") : List.of("zh-TW");
        LocalDate left = one(8) ? day() : null;
        AuditorFile.Registration registration =
                one(3) ? null : new AuditorFile.Registration(FIRST.minusDays(9), one(4) ? day() : null, one(3) ? 0 : 2);
        var byStandard = new HashMap<StandardId, AuditorFile>();
        for (StandardId standard : STANDARDS) {
            var competences = new ArrayList<AuditorFile.Competence>();
            for (IafCode code : CODES) {
                if (one(2)) {
                    String role = one(2) ? "LEAD_AUDITOR" : one(2) ? "AUDITOR" : "TECHNICAL_EXPERT";
                    competences.add(new AuditorFile.Competence(code, role, one(5) ? day() : null));
                }
            }
            byStandard.put(
                    standard,
                    new AuditorFile(
                            id,
                            name,
                            languages,
                            left,
                            competences,
                            away,
                            bookings,
                            List.of(),
                            false,
                            standard == StandardId.TOSHMS ? registration : AuditorFile.Registration.NOT_KEPT));
        }
        files.put(id, byStandard);
    }

    private void client(List<DueVisit> visits) {
        UUID organisation = id();
        Sites sites = Sites.of(spot());
        var client = new ClientFile(
                one(3) ? List.of(stretch(14)) : List.of(),
                one(3) ? EnumSet.of(Month.of(1 + random.nextInt(4))) : Set.of());
        StandardId standard = STANDARDS.get(random.nextInt(STANDARDS.size()));
        Map<UUID, AuditorFile> people = new LinkedHashMap<>();
        files.forEach((id, byStandard) -> people.put(id, towards(byStandard.get(standard))));
        if (one(5)) {
            DueVisit first = visit(organisation, standard, AuditType.STAGE_1, null, sites, client, people);
            visits.add(first);
            visits.add(visit(organisation, standard, AuditType.STAGE_2, first.id(), sites, client, people));
        } else {
            visits.add(visit(organisation, standard, AuditType.SURVEILLANCE, null, sites, client, people));
        }
    }

    /** What is on file between an auditor and a client. */
    private AuditorFile towards(AuditorFile file) {
        List<AuditorFile.Conflict> conflicts =
                one(8) ? List.of(new AuditorFile.Conflict("A-65", one(2) ? null : day())) : List.of();
        return new AuditorFile(
                file.id(),
                file.name(),
                file.languages(),
                file.leftOn(),
                file.competences(),
                file.absences(),
                file.bookings(),
                conflicts,
                one(8),
                file.toshms());
    }

    private DueVisit visit(
            UUID organisation,
            StandardId standard,
            AuditType type,
            @Nullable UUID follows,
            Sites sites,
            ClientFile client,
            Map<UUID, AuditorFile> people) {
        LocalDate from = FIRST.plusDays(random.nextInt(70));
        LocalDate due = from.plusDays(5 + random.nextInt(40));
        List<UUID> ids = List.copyOf(people.keySet());
        IafCode code = CODES.get(random.nextInt(CODES.size()));
        IafCode another = CODES.get(random.nextInt(CODES.size()));
        return new DueVisit(
                id(),
                id(),
                organisation,
                "Client",
                "客戶",
                standard,
                type,
                code.equals(another) || one(2) ? List.of(code) : List.of(code, another),
                new DueWindow(from, due, one(8) ? null : due.plusDays(random.nextInt(one(4) ? 200 : 8)), "A-03"),
                0.5 + random.nextInt(15) * 0.5,
                one(6) ? "en" : null,
                sites,
                follows,
                null,
                one(2) ? ids.get(random.nextInt(ids.size())) : null,
                one(6),
                null,
                null,
                10,
                client,
                new BodyFile(
                        CODES.stream()
                                .map(c -> new BodyFile.Accreditation(c, LocalDate.of(2020, 1, 1), null))
                                .toList(),
                        List.of()),
                people);
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private DateRange stretch(int days) {
        LocalDate first = day();
        return new DateRange(first, first.plusDays(random.nextInt(days)));
    }

    private Spot spot() {
        return new Spot(22.5 + random.nextDouble() * 2.5, 120.3 + random.nextDouble());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
