package app.auditorium.planning.solver;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.BodyFile;
import app.auditorium.assignment.ClientFile;
import app.auditorium.assignment.DueWindow;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Sites;
import app.auditorium.planning.year.Spot;
import app.auditorium.planning.year.Year;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year of one or two visits whose facts a test sets one by one: due from 1 March to 31 May 2027 in Taichung, two audit days, IAF 17. */
final class SmallYear {

    static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
    static final Spot TAICHUNG = new Spot(24.15, 120.67);
    static final Spot TAIPEI = new Spot(25.04, 121.56);
    static final Spot KAOHSIUNG = new Spot(22.63, 120.30);
    static final Spot HSINCHU = new Spot(24.80, 120.97);
    static final UUID CLIENT = UUID.randomUUID();

    final UUID lin = UUID.randomUUID();
    final UUID chen = UUID.randomUUID();
    StandardId standard = StandardId.ISO_45001;
    String language;
    DueWindow window =
            new DueWindow(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31), LocalDate.of(2027, 5, 31), "A-03");
    ClientFile client = ClientFile.NOTHING_ASKED;
    double auditDays = 2;

    @Nullable LocalDate followsEnd;

    @Nullable UUID previousLead;

    boolean ledTooLong;
    DueVisit.@Nullable Published published;
    Spot home = TAICHUNG;
    Map<YearMonth, Integer> booked = Map.of();
    LocalDate accreditedFrom = LocalDate.of(2020, 1, 1);
    List<AuditorFile.Conflict> bodyConflicts = List.of();

    @Nullable LocalDate leftOn;

    List<DateRange> absences = List.of();
    List<AuditorFile.Booking> bookings = List.of();
    List<AuditorFile.Conflict> conflicts = List.of();
    boolean objected;
    AuditorFile.@Nullable Registration toshms = AuditorFile.Registration.NOT_KEPT;
    List<AuditorFile.Competence> competences =
            List.of(new AuditorFile.Competence(new IafCode("17"), "LEAD_AUDITOR", null));
    private final List<DueVisit> visits = new ArrayList<>();

    /** A visit with the facts as they are set now. */
    DueVisit visit() {
        return visit(Sites.of(TAICHUNG), null);
    }

    DueVisit visit(Spot place, @Nullable UUID follows) {
        return visit(Sites.of(place), follows);
    }

    /** Of a client with several sites. */
    DueVisit visitOf(Spot... sites) {
        return visit(
                Sites.of(Arrays.stream(sites)
                        .map(spot -> new Sites.Site("Site", spot))
                        .toList()),
                null);
    }

    private DueVisit visit(Sites sites, @Nullable UUID follows) {
        var files = new LinkedHashMap<UUID, AuditorFile>();
        for (UUID id : List.of(lin, chen)) {
            files.put(
                    id,
                    new AuditorFile(
                            id,
                            id.equals(lin) ? "林" : "陳",
                            List.of("zh-TW"),
                            leftOn,
                            competences,
                            absences,
                            bookings,
                            conflicts,
                            objected,
                            toshms));
        }
        var body = new BodyFile(
                List.of(new BodyFile.Accreditation(new IafCode("17"), accreditedFrom, null)), bodyConflicts);
        var visit = new DueVisit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                CLIENT,
                "Client",
                "客戶",
                standard,
                AuditType.SURVEILLANCE,
                List.of(new IafCode("17")),
                window,
                auditDays,
                language,
                sites,
                follows,
                followsEnd,
                previousLead,
                ledTooLong,
                null,
                published,
                3,
                client,
                body,
                files);
        visits.add(visit);
        return visit;
    }

    Year year() {
        return new Year(
                new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
                new PublicHolidays().calendar(),
                visits,
                List.of(
                        new PlanAuditor(lin, "林", home, 10, 16, booked),
                        new PlanAuditor(chen, "陳", home, 10, 16, Map.of())));
    }

    Team alone() {
        return new Team(lin, List.of());
    }

    Team pair() {
        return new Team(lin, List.of(new Team.Member(chen, TeamRole.AUDITOR)));
    }

    PlannedVisit planned(DueVisit visit, LocalDate start) {
        return planned(visit, start, alone());
    }

    PlannedVisit planned(DueVisit visit, LocalDate start, Team team) {
        return new PlannedVisit(visit, year().arrange(visit, start, team), false);
    }

    PlannedVisit planned(DueVisit visit, String first, String last, Team team) {
        var days = new DateRange(LocalDate.parse(first), LocalDate.parse(last));
        return new PlannedVisit(visit, year().arrange(visit, days, team), false);
    }

    static PlannedVisit unplaced(DueVisit visit) {
        return new PlannedVisit(visit, null, false);
    }

    /** The year, its companions and the visits: all that the constraints look at. */
    Object[] facts(PlannedVisit... planned) {
        var facts = new ArrayList<Object>(Arrays.asList(planned));
        Year year = year();
        facts.add(year);
        facts.addAll(Companions.of(year));
        return facts.toArray();
    }

    static ClientFile closed(String first, String last) {
        return new ClientFile(List.of(new DateRange(LocalDate.parse(first), LocalDate.parse(last))), Set.of());
    }

    static ClientFile preferring(Month... months) {
        return new ClientFile(List.of(), Set.of(months));
    }

    static Arrangement arrangement(PlannedVisit visit) {
        return visit.placed();
    }
}
