package app.auditorium.assignment;

import static app.auditorium.assignment.AssignmentFixtures.aLead;
import static app.auditorium.assignment.AssignmentFixtures.accredited;
import static app.auditorium.assignment.AssignmentFixtures.anAuditor;
import static app.auditorium.assignment.AssignmentFixtures.briefing;
import static app.auditorium.assignment.AssignmentFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.AssignmentFixtures.AuditorBuilder;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule: allowed, refused, and the day on which the one turns into the other. The visit is on 14 to 16 December 2026. */
class AssignmentRulesTest {

    private static final Visit IN_17 = visit("17");

    static Stream<Arguments> leads() {
        return Stream.of(
                Arguments.of("a lead competent in 17", aLead("林"), ""),
                Arguments.of("competence until the last day", lead("2026-12-16"), ""),
                Arguments.of("competence until the day before", lead("2026-12-15"), "A-42 A-43 A-42"),
                Arguments.of("with the body until the last day", aLead("林").leftOn("2026-12-16"), ""),
                Arguments.of("left the day before the last", aLead("林").leftOn("2026-12-15"), "G.2"),
                Arguments.of("back on the first day", aLead("林").absent("2026-12-01", "2026-12-13"), ""),
                Arguments.of("away until the first day", aLead("林").absent("2026-12-01", "2026-12-14"), "G.2"),
                Arguments.of("away from the last day", aLead("林").absent("2026-12-16", "2026-12-20"), "G.2"),
                Arguments.of("away from the next day", aLead("林").absent("2026-12-17", "2026-12-20"), ""),
                Arguments.of("on another audit until the day before", booked("2026-12-10", "2026-12-13"), ""),
                Arguments.of("on another audit on the first day", booked("2026-12-10", "2026-12-14"), "G.2"),
                Arguments.of("on this very audit", aLead("林").booked(auditOf(IN_17), "2026-12-14", "2026-12-16"), ""),
                Arguments.of("advised, free since yesterday", aLead("林").inConflict("A-65", "2026-12-13"), ""),
                Arguments.of("advised, until today", aLead("林").inConflict("A-65", "2026-12-14"), "A-65"),
                Arguments.of("still advises", aLead("林").inConflict("A-65", null), "A-65"),
                Arguments.of("works for who advises", aLead("林").inConflict("A-66", null), "A-66"),
                Arguments.of("an auditor who may not lead", anAuditor("林").competent("AUDITOR", "17", null), "A-43"),
                Arguments.of("a lead of 12 alone", anAuditor("林").competent("LEAD_AUDITOR", "12", null), "A-42"),
                Arguments.of("nothing for the standard", anAuditor("林"), "A-42 A-43 A-42"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("leads")
    void aLeadIsJudged(String what, AuditorBuilder lead, String rules) {
        List<Problem> problems = briefing(IN_17, accredited("17"), lead).judge(new Team(lead.id, List.of()));

        assertThat(String.join(" ", rules(problems))).isEqualTo(rules);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("leads")
    void whoMayNotLeadIsNoLeadingCandidate(String what, AuditorBuilder lead, String rules) {
        Candidate candidate =
                briefing(IN_17, accredited("17"), lead).candidates().getFirst();

        assertThat(candidate.mayLead()).isEqualTo(rules.isEmpty());
        assertThat(candidate.notLead().isEmpty()).isEqualTo(rules.isEmpty());
    }

    @Test
    void theTeamIsCompetentTogether() {
        var lead = anAuditor("林").competent("LEAD_AUDITOR", "12", null);
        var other = anAuditor("陳").competent("AUDITOR", "17", null);

        assertThat(judged(lead, other, TeamRole.AUDITOR)).isEmpty();
    }

    @Test
    void anExpertCoversTheAreaBesideAnAuditorOfTheStandard() {
        var lead = anAuditor("林").competent("LEAD_AUDITOR", "12", null);
        var expert = anAuditor("黃").competent("TECHNICAL_EXPERT", "17", null);

        assertThat(judged(lead, expert, TeamRole.TECHNICAL_EXPERT)).isEmpty();
    }

    @Test
    void anExpertDoesNotAudit() {
        var lead = aLead("林");
        var expert = anAuditor("黃").competent("TECHNICAL_EXPERT", "17", null);

        assertThat(rules(judged(lead, expert, TeamRole.AUDITOR))).containsExactly("A-42");
    }

    @ParameterizedTest
    @CsvSource({"OBSERVER", "TRAINEE"})
    void whoWatchesOrLearnsCoversNothing(TeamRole role) {
        var lead = anAuditor("林").competent("LEAD_AUDITOR", "12", null);
        var competent = anAuditor("陳").competent("AUDITOR", "17", null);

        assertThat(rules(judged(lead, competent, role))).containsExactly("A-42");
    }

    @ParameterizedTest
    @CsvSource({"OBSERVER", "TRAINEE"})
    void whoWatchesOrLearnsNeedsNoCompetence(TeamRole role) {
        assertThat(judged(aLead("林"), anAuditor("吳"), role)).isEmpty();
    }

    @Test
    void anObserverIsImpartialAndPresentToo() {
        var observer = anAuditor("吳").absent("2026-12-15", "2026-12-15").inConflict("A-65", null);

        assertThat(rules(judged(aLead("林"), observer, TeamRole.OBSERVER))).containsExactly("A-65", "G.2");
    }

    @Test
    void a43_aTeamOfNobodyIsRefused() {
        List<Problem> problems = briefing(IN_17, accredited("17")).judge(new Team(null, List.of()));

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .extracting(Problem::rule, Problem::field)
                        .containsExactly("A-43", "leadAuditorId"));
    }

    @Test
    void nobodyStandsInTheTeamTwice() {
        var lead = aLead("林");

        List<Problem> problems = judged(lead, lead, TeamRole.OBSERVER);

        assertThat(problems).extracting(Problem::field).containsExactly("team[0].auditorId");
        assertThat(rules(problems)).containsExactly("A-42");
    }

    @ParameterizedTest(name = "A-43: {0} until {1} may lead: {2}")
    @CsvSource({
        "LEAD_AUDITOR,     2026-12-16, true",
        "LEAD_AUDITOR,     2026-12-15, false",
        "AUDITOR,          ,           false",
        "TECHNICAL_EXPERT, ,           false",
        "DECISION_MAKER,   ,           false",
    })
    void a43_whoLeadsIsQualifiedToLeadForTheSchemeThroughTheLastDay(
            String role, @Nullable String until, boolean allowed) {
        var lead = anAuditor("林").competent(role, "17", until);

        assertThat(MemberRule.QUALIFIED_TO_LEAD.allows(IN_17, lead.file(), TeamRole.LEAD_AUDITOR))
                .isEqualTo(allowed);
        assertThat(MemberRule.QUALIFIED_TO_LEAD.allows(IN_17, lead.file(), TeamRole.AUDITOR))
                .isTrue();
    }

    @Test
    void a43_twoLeadsAreRefused() {
        assertThat(rules(judged(aLead("林"), aLead("陳"), TeamRole.LEAD_AUDITOR))).containsExactly("A-43");
    }

    @Test
    void anAuditorOfAnotherBodyIsUnseen() {
        List<Problem> problems = briefing(IN_17, accredited("17")).judge(new Team(UUID.randomUUID(), List.of()));

        assertThat(problems).extracting(Problem::kind).contains(Problem.Kind.UNSEEN);
    }

    @ParameterizedTest(name = "accredited {0} to {1}: {2}")
    @CsvSource({
        "2026-12-14,2026-12-16,true",
        "2026-12-15,2026-12-16,false",
        "2026-12-14,2026-12-15,false",
        "2020-01-01,,true"
    })
    void theBodyIsAccreditedOnEveryDay(LocalDate from, LocalDate until, boolean allowed) {
        var lead = aLead("林");
        var body = new BodyFile(List.of(new BodyFile.Accreditation(new IafCode("17"), from, until)), List.of());

        List<Problem> problems = briefing(IN_17, body, lead).judge(new Team(lead.id, List.of()));

        assertThat(rules(problems)).isEqualTo(allowed ? List.of() : List.of("A-22"));
    }

    @Test
    void accreditationMayBeRenewedDuringTheAudit() {
        var lead = aLead("林");
        var body = new BodyFile(
                List.of(
                        new BodyFile.Accreditation(
                                new IafCode("17"), LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 14)),
                        new BodyFile.Accreditation(new IafCode("17"), LocalDate.of(2026, 12, 15), null)),
                List.of());

        assertThat(briefing(IN_17, body, lead).judge(new Team(lead.id, List.of())))
                .isEmpty();
    }

    @Test
    void nobodyGoesWhereTheBodyIsNotAccredited() {
        Candidate candidate =
                briefing(IN_17, accredited("12"), aLead("林")).candidates().getFirst();

        assertThat(candidate.allowed()).isFalse();
        assertThat(candidate.reasons()).extracting(Reason::rule).containsExactly("A-22");
    }

    @Test
    void aBodyThatMayNotCertifyTheClientSendsNobody() {
        var lead = aLead("林");
        var body = new BodyFile(
                accredited("17").scope(), List.of(new AuditorFile.Conflict("A-63", LocalDate.of(2026, 12, 14))));

        assertThat(rules(briefing(IN_17, body, lead).judge(new Team(lead.id, List.of()))))
                .containsExactly("A-63");
        assertThat(briefing(IN_17, body, lead).candidates().getFirst().allowed())
                .isFalse();
    }

    @ParameterizedTest(name = "speaks {0}, audit in {1}: {2}")
    @CsvSource({"zh-TW,zh-TW,true", "zh-TW,zh,true", "zh-TW,en,false", "en,en,true"})
    void somebodySpeaksTheLanguage(String spoken, String language, boolean allowed) {
        var lead = aLead("林").speaking(spoken);

        List<Problem> problems = briefing(AssignmentFixtures.visitIn(language, "17"), accredited("17"), lead)
                .judge(new Team(lead.id, List.of()));

        assertThat(rules(problems)).isEqualTo(allowed ? List.of() : List.of("A-42"));
    }

    @Test
    void aCandidateWithoutTheCodeIsNotAllowedAndHearsEveryReason() {
        var candidate = briefing(
                        IN_17,
                        accredited("17"),
                        anAuditor("許")
                                .competent("LEAD_AUDITOR", "38", null)
                                .inConflict("A-65", "2027-03-31")
                                .absent("2026-12-16", "2026-12-31"))
                .candidates()
                .getFirst();

        assertThat(candidate.allowed()).isFalse();
        assertThat(candidate.reasons()).extracting(Reason::rule).containsExactly("A-42", "A-65", "G.2");
    }

    @Test
    void aCandidateForOneOfTwoCodesMayGoAndSaysWhichHeCovers() {
        Candidate candidate = briefing(visit("17", "28"), accredited("17", "28"), aLead("林"))
                .candidates()
                .getFirst();

        assertThat(candidate.allowed()).isTrue();
        assertThat(candidate.covers()).containsExactly(new IafCode("17"));
    }

    @Test
    void whoMayLeadStandsFirst() {
        var candidates = briefing(
                        IN_17,
                        accredited("17"),
                        anAuditor("A"),
                        anAuditor("B").competent("AUDITOR", "17", null),
                        aLead("C"))
                .candidates();

        assertThat(candidates).extracting(Candidate::name).containsExactly("C", "B", "A");
        assertThat(candidates.get(1).roles()).containsExactly(TeamRole.AUDITOR, TeamRole.TECHNICAL_EXPERT);
    }

    @Test
    void competenceThatRanOutIsToldApartFromNone() {
        Candidate candidate = briefing(IN_17, accredited("17"), lead("2026-12-15"))
                .candidates()
                .getFirst();

        assertThat(candidate.reasons().getFirst().text(Locale.ENGLISH)).contains("ends on 2026-12-15");
        assertThat(candidate.reasons().getFirst().text(Locale.TRADITIONAL_CHINESE))
                .contains("於 2026-12-15 到期");
    }

    private static UUID auditOf(Visit visit) {
        return java.util.Objects.requireNonNull(visit.auditId());
    }

    private static AuditorBuilder lead(String until) {
        return anAuditor("林").competent("LEAD_AUDITOR", "17", until);
    }

    private static AuditorBuilder booked(String first, String last) {
        return aLead("林").booked(UUID.randomUUID(), first, last);
    }

    private static List<Problem> judged(AuditorBuilder lead, AuditorBuilder other, TeamRole role) {
        return briefing(
                        IN_17,
                        accredited("17"),
                        Stream.of(lead, other).distinct().toArray(AuditorBuilder[]::new))
                .judge(new Team(lead.id, List.of(new Team.Member(other.id, role))));
    }

    private static List<String> rules(List<Problem> problems) {
        return problems.stream().map(Problem::rule).toList();
    }
}
