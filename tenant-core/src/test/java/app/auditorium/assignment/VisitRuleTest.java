package app.auditorium.assignment;

import static app.auditorium.assignment.AssignmentFixtures.aLead;
import static app.auditorium.assignment.AssignmentFixtures.accredited;
import static app.auditorium.assignment.AssignmentFixtures.anAuditor;
import static app.auditorium.assignment.AssignmentFixtures.briefing;
import static app.auditorium.assignment.AssignmentFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.AssignmentFixtures.AuditorBuilder;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about days, and what a client or a scheme asks of the team. */
class VisitRuleTest {

    private static final WorkCalendar CALENDAR = new PublicHolidays().calendar();
    private static final DueWindow WINDOW =
            new DueWindow(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 15), LocalDate.of(2027, 1, 15), "A-04");

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-12-14, 2026-12-16, ''",
        "2026-12-12, 2026-12-14, G.2",
        "2026-12-11, 2026-12-13, G.2",
        "2026-12-24, 2026-12-25, G.2",
        "2026-11-30, 2026-12-01, A-04",
        "2027-01-14, 2027-01-15, ''",
        "2027-01-15, 2027-01-18, A-04",
        "2026-12-18, 2026-12-21, A-40",
        "2026-12-22, 2026-12-22, A-40",
        "2026-12-23, 2026-12-23, ''"
    })
    void theDaysAreJudged(LocalDate first, LocalDate last, String rules) {
        var client = new ClientFile(
                List.of(new DateRange(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 22))), Set.of());

        assertThat(VisitRule.all(new Timing(new DateRange(first, last), CALENDAR, client, WINDOW, null))
                        .map(Reason::rule))
                .containsExactlyElementsOf(rules.isEmpty() ? List.of() : List.of(rules));
    }

    @ParameterizedTest(name = "stage 1 until {0}: {1}")
    @CsvSource({"2026-12-13, true", "2026-12-14, false", ", false"})
    void stageTwoFollowsStageOne(LocalDate end, boolean allowed) {
        var timing = new Timing(
                AssignmentFixtures.DAYS, CALENDAR, ClientFile.NOTHING_ASKED, null, new Timing.Predecessor(end));

        assertThat(VisitRule.AFTER_STAGE_1.breaks(timing)).isEqualTo(allowed ? 0 : 1);
    }

    @Test
    void anOverdueAuditHasNoLimitLeft() {
        var overdue = new DueWindow(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 1), null, "A-04");

        assertThat(VisitRule.all(
                        new Timing(AssignmentFixtures.DAYS, CALENDAR, ClientFile.NOTHING_ASKED, overdue, null)))
                .isEmpty();
    }

    @Test
    void whomTheClientObjectsToDoesNotGo() {
        AuditorBuilder lead = aLead("林").objected();

        assertThat(briefing(visit("17"), accredited("17"), lead).judge(new Team(lead.id, List.of())))
                .extracting(Problem::rule)
                .containsExactly("A-40");
    }

    @ParameterizedTest(name = "registered from {0} until {1}: {2}")
    @CsvSource({"2026-12-14, 2026-12-16, ''", "2026-12-15, , D.2", "2026-01-01, 2026-12-15, D.2", ", , D.2"})
    void whoAuditsForToshmsIsRegistered(String from, String until, String rules) {
        AuditorBuilder lead = aLead("林").registered(from, until, 2);

        assertThat(briefing(toshms(), accredited("17"), lead).judge(new Team(lead.id, List.of())))
                .extracting(Problem::rule)
                .containsExactlyElementsOf(rules.isEmpty() ? List.of() : List.of(rules));
        assertThat(briefing(visit("17"), accredited("17"), lead).judge(new Team(lead.id, List.of())))
                .isEmpty();
    }

    @Test
    void aNewToshmsAuditorGoesWithAnEvaluatedOne() {
        AuditorBuilder fresh = aLead("林").registered("2026-01-01", null, 1.5);
        AuditorBuilder evaluated =
                anAuditor("陳").competent("AUDITOR", "17", null).registered("2026-01-01", null, 2);
        Briefing briefing = briefing(toshms(), accredited("17"), fresh, evaluated);

        assertThat(briefing.judge(new Team(fresh.id, List.of())))
                .extracting(Problem::key)
                .containsExactly("rule.team.not-evaluated");
        assertThat(briefing.judge(new Team(fresh.id, List.of(new Team.Member(evaluated.id, TeamRole.AUDITOR)))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} days needed, 3 working days: {1}")
    @CsvSource({"3.0, true", "3.5, false"})
    void c02_theTeamHasEnoughTime(double needed, boolean allowed) {
        AuditorBuilder lead = aLead("林");
        Visit visit = taking(needed);

        assertThat(briefing(visit, accredited("17"), lead).judge(new Team(lead.id, List.of())))
                .hasSize(allowed ? 0 : 1)
                .allSatisfy(problem -> assertThat(problem.rule()).isEqualTo("C-02"));
    }

    @ParameterizedTest(name = "{0} beside the lead: {1}")
    @CsvSource({"AUDITOR, true", "TECHNICAL_EXPERT, false", "OBSERVER, false", "TRAINEE, false"})
    void c12_onlyWhoAuditsAddsAuditTime(TeamRole role, boolean adds) {
        AuditorBuilder lead = aLead("林");
        AuditorBuilder other =
                anAuditor("陳").competent("AUDITOR", "17", null).competent("TECHNICAL_EXPERT", "17", null);
        var team = new Team(lead.id, List.of(new Team.Member(other.id, role)));

        assertThat(briefing(taking(4), accredited("17"), lead, other).judge(team))
                .extracting(Problem::rule)
                .isEqualTo(adds ? List.of() : List.of("C-02"));
    }

    /** Needs so many audit days, on three working days. */
    private static Visit taking(double auditDays) {
        Visit base = visit("17");
        return new Visit(
                null,
                base.organisationId(),
                base.standard(),
                base.codes(),
                base.days(),
                null,
                new Visit.Effort(auditDays, 3));
    }

    @Test
    void everyRuleHasItsTextInBothLanguages() {
        for (Preference preference : Preference.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)) {
                assertThat(app.auditorium.kernel.Texts.has(locale, preference.key()))
                        .as(preference.key())
                        .isTrue();
                assertThat(app.auditorium.kernel.Texts.has(locale, preference.key() + ".why"))
                        .as(preference.key())
                        .isTrue();
            }
        }
        assertThat(Rule.all()).extracting(Rule::name).doesNotHaveDuplicates();
    }

    private static Visit toshms() {
        return new Visit(
                null, UUID.randomUUID(), StandardId.TOSHMS, List.of(new IafCode("17")), AssignmentFixtures.DAYS, null);
    }
}
