package app.auditorium.planning.year;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.BodyFile;
import app.auditorium.assignment.ClientFile;
import app.auditorium.assignment.DueWindow;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year that no body ever had, the same for each seed: what tests and benchmarks plan. */
public final class ImaginedYear {

    private static final List<StandardId> STANDARDS =
            List.of(StandardId.ISO_9001, StandardId.ISO_14001, StandardId.ISO_45001);
    private static final List<String> CODES = List.of("03", "07", "12", "14", "17", "18", "19", "28", "29", "31");
    /** Where people and plants are: Taipei, Taoyuan, Hsinchu, Taichung, Changhua, Tainan, Kaohsiung. */
    private static final double[][] PLACES = {
        {25.04, 121.56},
        {24.99, 121.30},
        {24.80, 120.97},
        {24.15, 120.67},
        {24.08, 120.54},
        {22.99, 120.21},
        {22.63, 120.30}
    };

    private final Random random;
    private final WorkCalendar calendar;
    private final DateRange horizon;
    private final List<PlanAuditor> auditors = new ArrayList<>();
    private final Map<StandardId, Map<UUID, AuditorFile>> files = new EnumMap<>(StandardId.class);
    private final BodyFile body;

    private ImaginedYear(WorkCalendar calendar, DateRange horizon, long seed) {
        this.random = new Random(seed);
        this.calendar = calendar;
        this.horizon = horizon;
        this.body = new BodyFile(
                CODES.stream()
                        .map(code -> new BodyFile.Accreditation(new IafCode(code), LocalDate.of(2020, 1, 1), null))
                        .toList(),
                List.of());
    }

    /** So many visits in the year from a day on, for so many auditors, of whom every other one leads. */
    public static Year of(WorkCalendar calendar, LocalDate from, int visits, int auditors, long seed) {
        var imagined =
                new ImaginedYear(calendar, new DateRange(from, from.plusYears(1).minusDays(1)), seed);
        for (int i = 0; i < auditors; i++) {
            imagined.auditor(i);
        }
        var due = new ArrayList<DueVisit>();
        while (due.size() < visits) {
            imagined.client(due, visits);
        }
        return new Year(imagined.horizon, calendar, due, imagined.auditors);
    }

    private void auditor(int number) {
        UUID id = id();
        Spot home = near(PLACES[random.nextInt(PLACES.length)], 0.08);
        auditors.add(new PlanAuditor(id, "Auditor " + number, home, 10, 16, Map.of()));
        var absences = new ArrayList<DateRange>();
        for (int i = 0; i < 3; i++) {
            LocalDate first = horizon.first().plusDays(random.nextInt(360));
            absences.add(new DateRange(first, first.plusDays(random.nextInt(10))));
        }
        for (StandardId standard : STANDARDS) {
            var competences = new ArrayList<AuditorFile.Competence>();
            if (random.nextInt(4) > 0) {
                String role = number % 2 == 0 ? "LEAD_AUDITOR" : "AUDITOR";
                for (String code : CODES) {
                    if (random.nextInt(10) < 4) {
                        competences.add(new AuditorFile.Competence(new IafCode(code), role, null));
                    }
                }
            }
            filesFor(standard)
                    .put(
                            id,
                            new AuditorFile(
                                    id,
                                    "Auditor " + number,
                                    List.of("zh-TW"),
                                    null,
                                    competences,
                                    absences,
                                    List.of(),
                                    List.of(),
                                    false,
                                    AuditorFile.Registration.NOT_KEPT));
        }
    }

    /** One client with one to three certifications. */
    private void client(List<DueVisit> due, int most) {
        UUID organisation = id();
        Sites place = Sites.of(near(PLACES[random.nextInt(PLACES.length)], 0.15));
        IafCode code = new IafCode(CODES.get(random.nextInt(CODES.size())));
        var client = new ClientFile(
                random.nextInt(5) == 0 ? List.of(stretch(20)) : List.of(),
                random.nextInt(4) == 0
                        ? EnumSet.of(Month.of(1 + random.nextInt(12)), Month.of(1 + random.nextInt(12)))
                        : Set.of());
        int certifications = 1 + random.nextInt(3);
        double size = 0.5 + random.nextInt(9) * 0.5;
        for (int i = 0; i < certifications && due.size() < most; i++) {
            StandardId standard = STANDARDS.get(i);
            if (random.nextInt(10) == 0 && due.size() + 1 < most) {
                UUID certification = id();
                DueWindow window = window(random.nextInt(120), 90, "A-30");
                DueVisit first = visit(
                        organisation,
                        certification,
                        standard,
                        AuditType.STAGE_1,
                        code,
                        window,
                        1 + size / 2,
                        place,
                        client,
                        null,
                        due);
                DueWindow second =
                        new DueWindow(window.from().plusDays(1), later(window, 120), later(window, 120), "A-30");
                visit(
                        organisation,
                        certification,
                        standard,
                        AuditType.STAGE_2,
                        code,
                        second,
                        2 + size,
                        place,
                        client,
                        first.id(),
                        due);
            } else {
                AuditType type = random.nextInt(3) == 0 ? AuditType.RECERTIFICATION : AuditType.SURVEILLANCE;
                DueWindow window = window(
                        random.nextInt(240),
                        60 + random.nextInt(100),
                        type == AuditType.SURVEILLANCE ? "A-03" : "A-08");
                visit(
                        organisation,
                        id(),
                        standard,
                        type,
                        code,
                        window,
                        (type == AuditType.SURVEILLANCE ? 1 : 1.5) + size,
                        place,
                        client,
                        null,
                        due);
            }
        }
    }

    private DueVisit visit(
            UUID organisation,
            UUID certification,
            StandardId standard,
            AuditType type,
            IafCode code,
            DueWindow window,
            double days,
            Sites place,
            ClientFile client,
            @Nullable UUID follows,
            List<DueVisit> due) {
        List<UUID> leads = filesFor(standard).values().stream()
                .filter(file -> file.competences().stream()
                        .anyMatch(
                                c -> c.role().equals("LEAD_AUDITOR") && c.code().equals(code)))
                .map(AuditorFile::id)
                .toList();
        UUID lead = leads.isEmpty() || random.nextInt(3) == 0 ? null : leads.get(random.nextInt(leads.size()));
        var visit = new DueVisit(
                id(),
                certification,
                organisation,
                "Client",
                "客戶",
                standard,
                type,
                List.of(code),
                window,
                days,
                null,
                place,
                follows,
                null,
                lead,
                lead != null && random.nextInt(8) == 0,
                null,
                null,
                10,
                client,
                body,
                filesFor(standard));
        due.add(visit);
        return visit;
    }

    private DueWindow window(int from, int length, String rule) {
        LocalDate first = horizon.first().plusDays(from);
        LocalDate last = first.plusDays(length);
        LocalDate due = last.isAfter(horizon.last()) ? horizon.last() : last;
        return new DueWindow(first, due, due, rule);
    }

    private LocalDate later(DueWindow window, int days) {
        LocalDate day = window.due().plusDays(days);
        return day.isAfter(horizon.last()) ? horizon.last() : day;
    }

    private DateRange stretch(int days) {
        LocalDate first = horizon.first().plusDays(random.nextInt(340));
        return new DateRange(first, first.plusDays(random.nextInt(days)));
    }

    private Spot near(double[] place, double spread) {
        return new Spot(
                place[0] + (random.nextDouble() - 0.5) * 2 * spread,
                place[1] + (random.nextDouble() - 0.5) * 2 * spread);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Map<UUID, AuditorFile> filesFor(StandardId standard) {
        return files.computeIfAbsent(standard, unheard -> new LinkedHashMap<>());
    }
}
