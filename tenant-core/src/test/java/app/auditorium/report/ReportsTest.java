package app.auditorium.report;

import static app.auditorium.testing.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditEvents;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.ConductFixtures;
import app.auditorium.certification.AuditType;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an accepted audit to READY_FOR_DECISION: the report is whole, and its reviewer was not on the team. */
@CoreTest
class ReportsTest {

    @Autowired
    Reports reports;

    @Autowired
    TechnicalReviews reviews;

    @Autowired
    SpecialPoints points;

    @Autowired
    ConductFixtures audits;

    @Autowired
    AuditConduct conduct;

    @Autowired
    AuditEvents events;

    @Autowired
    FindingFixtures fixtures;

    @Autowired
    Tenants tenants;

    Membership lead;
    Membership reviewer;
    AuditUnderTest audit;
    AuditDetails closed;

    @BeforeEach
    void aClosedAuditThatNeedsNoAnswer() {
        lead = tenants.certificationBody(Role.LEAD_AUDITOR, Role.ADMINISTRATOR);
        reviewer = tenants.colleague(lead, null, Role.TECHNICAL_REVIEWER);
        audit = fixtures.anAudit(lead);
        closed = audits.closed(lead, audits.now(lead, audit.id()));
    }

    /** With internal audit, earlier nonconformities, changes and marks, which every report has, these are the topics of 9.6.2.2. */
    @Test
    void a06_theReportOnASurveillanceSaysHowComplaintsImprovementAndControlStand() {
        fixtures.change(lead, "update audit set type = 'SURVEILLANCE' where id = ?", audit.id());
        Report draft = as(lead, () -> reports.of(audit.id())).orElseThrow();
        Report kept = as(lead, () -> reports.write(audit.id(), draft.content(), draft.version()))
                .orThrow();

        assertThat(rules(as(lead, () -> reports.submit(audit.id(), closed.version(), kept.version()))))
                .contains("A-06 report.SURVEILLED", "A-55 report.EFFECTIVENESS", "A-55 report.EARLIER_ACTIONS");
    }

    @Test
    void a55_aReportThatLeavesOutAnItemIsRefusedWithEachOfThem() {
        fixtures.change(
                lead,
                "update audit_paper set content = content - 'plannedUntil' where kind = 'CLOSING' and audit_id = ?",
                audit.id());
        Report draft = as(lead, () -> reports.of(audit.id())).orElseThrow();
        assertThat(draft.lines()).hasSize(ReportItem.of(AuditType.STAGE_2).size());
        Report kept = as(lead, () -> reports.write(audit.id(), draft.content(), draft.version()))
                .orThrow();

        List<String> missing = rules(as(lead, () -> reports.submit(audit.id(), closed.version(), kept.version())));

        assertThat(missing)
                .contains("A-55 report.RECOMMENDATION", "A-55 report.CONFORMITY", "A-55 report.USE_OF_MARKS")
                .doesNotContain(
                        "A-55 report.BODY", "A-55 report.TEAM", "A-55 report.CRITERIA", "A-55 report.DISCLAIMER");
        for (ReportItem item : ReportItem.of(AuditType.STAGE_2)) {
            if (item.isAsked() || item == ReportItem.RECOMMENDATION) {
                assertThat(rules(submitWithout(item))).containsExactly("A-55 report." + item);
            }
        }
    }

    @Test
    void a55_whyTheAuditEndedBeforeItsLastPlannedDayIsADeviationThatTheReportTells() {
        fixtures.change(lead, "update audit set ends_on = ends_on + 3 where id = ?", audit.id());

        Report report = as(lead, () -> reports.of(audit.id())).orElseThrow();
        assertThat(report.known().get(ReportItem.DEVIATIONS))
                .startsWith("Closed on ")
                .endsWith("All of the plant was seen");
        assertThat(report.known().get(ReportItem.DATES_AND_PLACES))
                .as("the days on which it was held")
                .doesNotContain(closed.end().plusDays(3).toString());
        assertThat(rules(submitWithout(ReportItem.DEVIATIONS))).isEmpty();

        fixtures.change(lead, "update audit set type = 'STAGE_1' where id = ?", audit.id());
        assertThat(as(lead, () -> reports.of(audit.id())).orElseThrow().known())
                .as("stage 1 reports no deviations, but its days")
                .doesNotContainKey(ReportItem.DEVIATIONS)
                .hasEntrySatisfying(
                        ReportItem.DATES_AND_PLACES, days -> assertThat(days).endsWith("All of the plant was seen"));
    }

    @Test
    void whoeverKeepsAnOldVersionLearnsWhoWasQuicker() {
        Report read = as(lead, () -> reports.of(audit.id())).orElseThrow();
        as(lead, () -> reports.write(audit.id(), whole(), read.version())).orThrow();

        assertThat(as(lead, () -> reports.write(audit.id(), read.content(), read.version())))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo("Test Person"));
    }

    @Test
    void aWholeReportIsSubmittedAsAVersionThatStandsStill() {
        AuditDetails reported = submitted();

        assertThat(reported.state()).isEqualTo(AuditState.REPORTED);
        Report report = as(lead, () -> reports.of(audit.id())).orElseThrow();
        assertThat(report.versions()).extracting(Report.Submitted::number).containsExactly(1);
        assertThat(rules(as(lead, () -> reports.write(audit.id(), whole(), report.version()))))
                .containsExactly("A-55 null");
        assertThatThrownBy(() -> fixtures.change(
                        lead, "update audit_report_version set content = '{}' where audit_id = ?", audit.id()))
                .hasStackTraceContaining("permission denied");
        assertThat(as(lead, () -> reports.print(audit.id(), 1, Locale.TRADITIONAL_CHINESE))
                        .orElseThrow())
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void theReviewPassesTheAuditOnToTheDecision() {
        AuditDetails reported = submitted();

        assertThat(rules(as(
                        reviewer,
                        () -> reviews.pass(
                                audit.id(),
                                reported.version(),
                                new NewReview(Map.of(), Recommendation.RECOMMENDED, null)))))
                .hasSize(ReviewPoint.values().length);
        AuditDetails ready = as(reviewer, () -> reviews.pass(audit.id(), reported.version(), passed()))
                .orThrow();

        assertThat(ready.state()).isEqualTo(AuditState.READY_FOR_DECISION);
        assertThat(as(lead, () -> reviews.of(audit.id())))
                .singleElement()
                .satisfies(review -> assertThat(review.recommendation()).isEqualTo(Recommendation.RECOMMENDED));
        assertThat(as(lead, () -> events.of(audit.id())).getLast().evidence()).isEqualTo("RECOMMENDED");
    }

    @Test
    void a35_theReviewSaysWhetherImplementationAndEffectivenessWereLookedAt() {
        AuditDetails reported = submitted();
        var answers = new EnumMap<ReviewPoint, NewReview.Answered>(passed().answers());
        answers.remove(ReviewPoint.SYSTEM_EFFECTIVE);

        assertThat(rules(as(
                        reviewer,
                        () -> reviews.pass(
                                audit.id(),
                                reported.version(),
                                new NewReview(answers, Recommendation.RECOMMENDED, null)))))
                .singleElement()
                .asString()
                .startsWith("A-35");
    }

    @Test
    void a60_whoWasOnTheTeamDoesNotReviewNotEvenThroughTheDatabase() {
        fixtures.putOnTeam(lead, audit, reviewer, "OBSERVER");
        AuditDetails reported = submitted();

        assertThat(as(reviewer, () -> reviews.queue())).noneMatch(TechnicalReviews.Queued::mine);
        assertThat(rules(as(reviewer, () -> reviews.pass(audit.id(), reported.version(), passed()))))
                .containsExactly("A-60 null");
        assertThatThrownBy(() -> fixtures.change(
                        reviewer,
                        "insert into technical_review (id, audit_id, report_number, outcome, recommendation, checklist)"
                                + " values (gen_random_uuid(), ?, 1, 'PASSED', 'RECOMMENDED', '{}')",
                        audit.id()))
                .hasStackTraceContaining("the reviewer was on the team");
    }

    @Test
    void aReturnedReportIsWrittenAnewAndSubmittedAsTheNextVersion() {
        AuditDetails reported = submitted();
        assertThat(rules(as(
                        reviewer,
                        () -> reviews.returnReport(
                                audit.id(), reported.version(), new NewReview(Map.of(), null, " ")))))
                .containsExactly("null reason");

        AuditDetails returned = as(
                        reviewer,
                        () -> reviews.returnReport(
                                audit.id(), reported.version(), new NewReview(Map.of(), null, "Name the sites")))
                .orThrow();
        assertThat(returned.state()).isEqualTo(AuditState.REPORTED);
        Report report = as(lead, () -> reports.of(audit.id())).orElseThrow();
        assertThat(report.state()).isEqualTo(Report.State.RETURNED);
        Report again = as(lead, () -> reports.write(audit.id(), whole(), report.version()))
                .orThrow();
        as(lead, () -> reports.submit(audit.id(), returned.version(), again.version()))
                .orThrow();

        assertThat(as(lead, () -> reports.versions(audit.id())))
                .extracting(Report.Submitted::number)
                .containsExactly(2, 1);
    }

    @Test
    void theReviewSendsAnAuditBackToItsFindings() {
        AuditDetails reported = submitted();

        AuditDetails back = as(
                        reviewer,
                        () -> reviews.returnFindings(
                                audit.id(), reported.version(), new NewReview(Map.of(), null, "Graded too low")))
                .orThrow();

        assertThat(back.state()).isEqualTo(AuditState.FINDINGS_ISSUED);
        assertThat(as(lead, () -> reports.of(audit.id())).orElseThrow().isWritable())
                .isTrue();
    }

    @Test
    void withoutReportAndReviewTheDatabaseLetsNoAuditPass() {
        assertThat(rules(as(lead, () -> conduct.report(audit.id(), closed.version(), "x"))))
                .contains("A-55 report");
        AuditDetails reported = submitted();

        assertThat(rules(as(reviewer, () -> conduct.passReview(audit.id(), reported.version(), "x"))))
                .containsExactly("G.2 null");
        assertThat(audits.now(lead, audit.id()).state()).isEqualTo(AuditState.REPORTED);
    }

    @Test
    void a31_stage1OwesItsObjectivesConclusionsAndReadinessAndNotEverythingOfA55() {
        fixtures.change(lead, "update audit set type = 'STAGE_1' where id = ?", audit.id());
        Report draft = as(lead, () -> reports.of(audit.id())).orElseThrow();
        assertThat(draft.lines())
                .extracting(Report.Line::name)
                .containsExactly(
                        "BODY",
                        "CLIENT",
                        "TYPE",
                        "CRITERIA",
                        "OBJECTIVES",
                        "SCOPE",
                        "TEAM",
                        "DATES_AND_PLACES",
                        "FINDINGS",
                        "RECOMMENDATION",
                        "OBJECTIVES_MET");
        Report kept = as(lead, () -> reports.write(audit.id(), draft.content(), draft.version()))
                .orThrow();

        assertThat(rules(as(lead, () -> reports.submit(audit.id(), closed.version(), kept.version()))))
                .as("what nobody but the team knows")
                .containsExactly(
                        "A-55 report.CLIENT",
                        "A-55 report.SCOPE",
                        "A-55 report.DATES_AND_PLACES",
                        "A-55 report.OBJECTIVES_MET");
    }

    @Test
    void a68_aPreAuditRecommendsNothing() {
        fixtures.change(lead, "update audit set type = 'PRE_AUDIT' where id = ?", audit.id());
        Report report = as(lead, () -> reports.of(audit.id())).orElseThrow();

        assertThat(report.lines())
                .extracting(report::heading)
                .contains("report.item.READINESS")
                .doesNotContain("report.item.RECOMMENDATION");
    }

    @Test
    void a32_stage1SaysHowReadyTheClientIsAndRecommendsNothing() {
        fixtures.change(lead, "update audit set type = 'STAGE_1' where id = ?", audit.id());
        Report report = as(lead, () -> reports.of(audit.id())).orElseThrow();
        assertThat(report.known().get(ReportItem.RECOMMENDATION)).startsWith("Ready for the next stage");
        assertThat(report.lines())
                .extracting(report::heading)
                .contains("report.item.READINESS")
                .doesNotContain("report.item.RECOMMENDATION");
        assertThat(report.content().text(ReportItem.FINDINGS))
                .as("what stage 1 concluded stands there already")
                .isNotEmpty();

        assertThat(rules(as(lead, () -> {
                    int version = reports.write(audit.id(), whole(), report.version())
                            .orThrow()
                            .version();
                    return reports.submit(audit.id(), closed.version(), version);
                })))
                .containsExactly("A-32 report.RECOMMENDATION");
        AuditDetails reported = as(lead, () -> {
            int version = reports.write(
                            audit.id(),
                            new ReportContent(whole().texts(), null, "", List.of()),
                            reports.of(audit.id()).orElseThrow().version())
                    .orThrow()
                    .version();
            return reports.submit(audit.id(), closed.version(), version).orThrow();
        });

        assertThat(rules(as(reviewer, () -> reviews.pass(audit.id(), reported.version(), passed()))))
                .containsExactly("A-32 recommendation");
        assertThatThrownBy(() -> fixtures.change(
                        reviewer,
                        "insert into technical_review (id, audit_id, report_number, outcome, recommendation, checklist)"
                                + " values (gen_random_uuid(), ?, 1, 'PASSED', 'RECOMMENDED', '{}')",
                        audit.id()))
                .hasStackTraceContaining("recommendation_is_for_a_decision");
        assertThat(as(
                                reviewer,
                                () -> reviews.pass(
                                        audit.id(), reported.version(), new NewReview(passed().answers(), null, null)))
                        .orThrow()
                        .state())
                .isEqualTo(AuditState.READY_FOR_DECISION);
    }

    @Test
    void a56_theBodysSpecialKeyPointsHoldFromTheirDay() {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Taipei"));
        assertThat(as(lead, () -> points.on(today))).hasSizeGreaterThan(5);

        as(lead, () -> points.write(null, "2026-1", today, List.of("承攬管理", " ", "承攬管理")))
                .orThrow();

        assertThat(as(lead, () -> points.on(today))).containsExactly("承攬管理");
        assertThat(as(lead, () -> points.on(today.minusDays(1)))).hasSizeGreaterThan(5);
    }

    @Test
    void whoeverIsSecondWritesNoEditionOver() {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Taipei"));
        var read = as(lead, () -> points.write(null, "2026-2", today, List.of("承攬管理")))
                .orThrow();
        as(lead, () -> points.write(read, "2026-2", today, List.of("承攬管理", "變更管理")))
                .orThrow();

        assertThat(as(lead, () -> points.write(read, "2026-2", today, List.of("採購管理"))))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo(lead.personName()));
        assertThat(as(lead, () -> points.write(null, "2026-2", today, List.of("採購管理"))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(as(lead, () -> points.on(today))).containsExactly("承攬管理", "變更管理");
    }

    private Outcome<AuditDetails> submitWithout(ReportItem item) {
        var texts = new EnumMap<ReportItem, String>(whole().texts());
        texts.remove(item);
        var content = new ReportContent(
                texts, item == ReportItem.RECOMMENDATION ? null : Recommendation.RECOMMENDED, "", List.of());
        int version = as(lead, () -> reports.of(audit.id())).orElseThrow().version();
        Report kept =
                as(lead, () -> reports.write(audit.id(), content, version)).orThrow();
        return as(lead, () -> reports.submit(audit.id(), closed.version(), kept.version()));
    }

    private AuditDetails submitted() {
        int version = as(lead, () -> reports.of(audit.id())).orElseThrow().version();
        Report kept =
                as(lead, () -> reports.write(audit.id(), whole(), version)).orThrow();
        return as(lead, () -> reports.submit(audit.id(), closed.version(), kept.version()))
                .orThrow();
    }

    private static ReportContent whole() {
        var texts = new EnumMap<ReportItem, String>(ReportItem.class);
        for (ReportItem item : ReportItem.values()) {
            texts.put(item, "無重大事項。 Nothing to add on " + item);
        }
        return new ReportContent(texts, Recommendation.RECOMMENDED, "", List.of());
    }

    private static NewReview passed() {
        var answers = new EnumMap<ReviewPoint, NewReview.Answered>(ReviewPoint.class);
        for (ReviewPoint point : ReviewPoint.values()) {
            answers.put(point, new NewReview.Answered(NewReview.Result.YES, ""));
        }
        return new NewReview(answers, Recommendation.RECOMMENDED, null);
    }

    private <T> T as(Membership who, Supplier<T> work) {
        return Tenants.as(who, work);
    }
}
