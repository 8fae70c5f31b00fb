package app.auditorium.audit;

import static app.auditorium.testing.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.audit.ClosingMeeting.Invited;
import app.auditorium.auditor.AuditorChanges;
import app.auditorium.auditor.AuditorDetails;
import app.auditorium.auditor.Auditors;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Lives;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Every step from CONFIRMED on, and what its rules refuse (DOMAIN G.2). */
@CoreTest
class AuditConductTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    PlannedBodies bodies;

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    ConductFixtures conducted;

    @Autowired
    AuditConduct conduct;

    @Autowired
    AuditPapers papers;

    @Autowired
    Auditors auditors;

    @Autowired
    AuditEvents events;

    @Autowired
    Audits audits;

    @Autowired
    Lives lives;

    @Autowired
    HouseRules houseRules;

    @Autowired
    AuditsAboutUs aboutUs;

    @Autowired
    PapersAboutUs papersAboutUs;

    @Autowired
    @Qualifier("jobs") DatabaseRole jobs;

    PlannedBody on;

    @BeforeEach
    void aBodyWithAClient() {
        on = bodies.make();
    }

    @Test
    void g2_anAuditIsConductedByItsLeadAndNotByAnyLeadAuditorOfTheBody() {
        Membership colleague = tenants.colleague(on.body(), null, Role.LEAD_AUDITOR);
        AuditDetails audit = conducted.scheduled(on.body(), stage1());

        assertThat(rules(
                        Tenants.as(colleague, () -> conduct.start(audit.id(), audit.version(), Papers.meeting(TODAY)))))
                .containsExactly("G.2 null");

        files.as(
                on.body(),
                sql -> sql.sql("update auditor set email = ? where id = ?")
                        .params(colleague.email(), on.lin())
                        .update());
        assertThat(Tenants.as(colleague, () -> conduct.start(audit.id(), audit.version(), Papers.meeting(TODAY)))
                        .orThrow()
                        .state())
                .isEqualTo(AuditState.IN_PROGRESS);
    }

    @Test
    void a74_aSpecialAuditIsConfirmedAtShortNoticeAndTheClientHearsOfItWhenItStarts() {
        Membership client = tenants.clientCompany();
        certifiedWith(client);
        AuditDetails planned = as(() -> audits.plan(special())).orThrow();

        assertThat(rules(as(() -> conduct.confirmAtShortNotice(planned.id(), planned.version(), " "))))
                .containsExactly("null reason", "A-74 null");
        publishConditions();
        AuditDetails confirmed = as(() ->
                        conduct.confirmAtShortNotice(planned.id(), planned.version(), "Follow-up of the suspension"))
                .orThrow();
        assertThat(confirmed.state()).isEqualTo(AuditState.CONFIRMED);
        assertThat(confirmed.shortNotice()).isTrue();
        as(() -> papers.write(confirmed.id(), Papers.plan(confirmed), Paper.NONE))
                .orThrow();
        AuditDetails scheduled =
                as(() -> conduct.issuePlan(confirmed.id(), confirmed.version())).orThrow();
        assertThat(Tenants.as(client, () -> aboutUs.list())).isEmpty();
        assertThat(Tenants.as(client, () -> papersAboutUs.plan(planned.id()))).isEmpty();
        assertThat(told()).containsOnly(on.lin() + "@example.test");

        as(() -> conducted.declared(planned.id()));
        as(() -> conduct.start(planned.id(), scheduled.version(), Papers.meeting(TODAY)))
                .orThrow();
        assertThat(Tenants.as(client, () -> aboutUs.list()))
                .singleElement()
                .satisfies(audit -> assertThat(audit.team()).hasSize(1));
        assertThat(told()).contains("contact@example.test");
        assertThat(as(() -> events.of(planned.id())))
                .filteredOn(event -> event.step().equals("CONFIRM_SHORT_NOTICE"))
                .extracting(AuditEvents.Event::reason)
                .containsExactly("Follow-up of the suspension");
    }

    @Test
    void a74_whatIsNotSpecialOrKnownToTheClientIsNotConfirmedAtShortNotice() {
        certifiedWith(null);
        publishConditions();
        AuditDetails surveillance = as(() -> audits.plan(on.audit(AuditType.SURVEILLANCE, TODAY, on.lin())))
                .orThrow();
        assertThat(rules(as(() -> conduct.confirmAtShortNotice(surveillance.id(), surveillance.version(), "In haste"))))
                .containsExactly("A-74 type");

        AuditDetails planned =
                as(() -> audits.plan(special().with(on.chen(), on.lin()))).orThrow();
        AuditDetails proposed =
                as(() -> conduct.proposeTeam(planned.id(), planned.version())).orThrow();
        AuditDetails back = as(() -> conduct.postpone(planned.id(), proposed.version(), "The client objects"))
                .orThrow();
        assertThat(rules(as(() -> conduct.confirmAtShortNotice(planned.id(), back.version(), "Nevertheless"))))
                .as("nobody's objection is passed by")
                .containsExactly("A-74 null");
        assertThatThrownBy(() -> files.as(
                        on.body(),
                        sql -> sql.sql("update audit set state = 'CONFIRMED' where id = ?")
                                .param(planned.id())
                                .update()))
                .hasStackTraceContaining("(A-74)");
    }

    @Test
    void a74_conflictsAreJudgedOnceMoreBeforeAnAuditAtShortNotice() {
        certifiedWith(null);
        publishConditions();
        AuditDetails planned = as(() -> audits.plan(special())).orThrow();
        files.advised(on.body(), on.client(), on.lin(), TODAY.minusMonths(3));

        assertThat(rules(as(() -> conduct.confirmAtShortNotice(planned.id(), planned.version(), "A complaint"))))
                .singleElement()
                .asString()
                .startsWith("A-65");
    }

    private NewAudit special() {
        NewAudit wanted = on.audit(AuditType.SPECIAL, TODAY, on.lin());
        return new NewAudit(
                wanted.certificationId(),
                wanted.type(),
                "Follow-up of a complaint",
                wanted.iafCodes(),
                wanted.start(),
                wanted.end(),
                null,
                wanted.leadAuditorId(),
                List.of(),
                null);
    }

    private void publishConditions() {
        as(() -> houseRules.set(HouseRule.SHORT_NOTICE, 0, "On complaints. 有抱怨時。", "procedure QP-14"))
                .orThrow();
    }

    private void certifiedWith(@Nullable Membership client) {
        files.grant(on.body(), on.certification(), TODAY.minusMonths(8));
        files.as(on.body(), sql -> {
            sql.sql(
                            "insert into contact (id, organisation_id, name, email) values (gen_random_uuid(), ?, '聯絡人', 'contact@example.test')")
                    .param(on.client())
                    .update();
            if (client != null) {
                sql.sql("update organisation set client_tenant_id = ? where id = ?")
                        .params(client.tenantId(), on.client())
                        .update();
            }
        });
    }

    private List<String> told() {
        return jobs.call(sql -> sql.sql("select recipient from mail where tenant_id = ?")
                .param(on.body().tenantId())
                .query(String.class)
                .list());
    }

    @Test
    void a44_anAuditStartsWithItsOpeningMeetingOnItsFirstDay() {
        AuditDetails audit = conducted.scheduled(on.body(), stage1());

        assertThat(rules(as(() -> conduct.start(audit.id(), audit.version(), null))))
                .containsExactly("A-44 opening");
        assertThat(rules(as(() -> conduct.start(
                        audit.id(),
                        audit.version(),
                        new Meeting(TODAY.minusDays(1), LocalTime.NOON, "", List.of(), "")))))
                .containsExactly("A-44 opening.day", "A-44 opening.attendees");
        assertThat(as(() -> conduct.start(audit.id(), audit.version(), Papers.meeting(TODAY)))
                        .orThrow()
                        .state())
                .isEqualTo(AuditState.IN_PROGRESS);
        assertThat(as(() -> papers.opening(audit.id())).orElseThrow().attendees())
                .hasSize(1);
    }

    @Test
    void a41_theAgendaCallsItsPeopleAsTheyAreCalledNow() {
        AuditDetails audit = conducted.scheduled(on.body(), stage1());

        files.as(
                on.body(),
                sql -> sql.sql("update auditor set name = 'Lin Mei-hua' where id = ?")
                        .param(on.lin())
                        .update());

        assertThat(as(() -> papers.plan(audit.id())).orElseThrow().content().agenda())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.names()).containsExactly("Lin Mei-hua"));
    }

    @Test
    void a41_whatTheClientReadsCallsItsPeopleAsTheyAreCalledNow() {
        AuditDetails audit = conducted.scheduled(on.body(), stage1());
        AuditorDetails lin = as(() -> auditors.find(on.lin())).orElseThrow();

        as(() -> auditors.change(
                        on.lin(),
                        new AuditorChanges(
                                lin.version(),
                                "Lin Mei-hua",
                                lin.email(),
                                lin.languages(),
                                lin.home(),
                                lin.leftOn(),
                                lin.competences()))
                .orThrow());

        var read = new ArrayList<String>();
        files.as(
                on.body(),
                sql -> read.addAll(
                        sql.sql("""
                        select a.team_told::text || p.content::text from audit a join audit_paper p on p.audit_id = a.id
                        where a.id = ? and p.kind = 'PLAN'""").param(audit.id()).query(String.class).list()));
        assertThat(read)
                .singleElement()
                .asString()
                .contains("{\"Lin Mei-hua\"}", "\"name\": \"Lin Mei-hua\"")
                .doesNotContain(lin.name());
    }

    @Test
    void a44_nobodyRecordsAMeetingOfALaterHour() {
        AuditDetails audit = conducted.scheduled(on.body(), stage1());
        var later = new Meeting(TODAY, LocalTime.MAX, "", List.of("陳經理"), "");

        Outcome<AuditDetails> refused = as(() -> conduct.start(audit.id(), audit.version(), later));
        assertThat(rules(refused)).containsExactly("A-44 opening.at");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        told -> assertThat(((Problem) told.problems().getFirst()).text(Locale.ENGLISH))
                                .matches("It is \\d\\d:\\d\\d now: .*"));
        AuditDetails running = as(() -> conduct.start(audit.id(), audit.version(), Papers.meeting(TODAY)))
                .orThrow();
        var closing = new ClosingMeeting(later, Papers.closing(TODAY).invited(), "All was seen");
        assertThat(rules(as(() -> conduct.close(running.id(), running.version(), closing, Papers.READY))))
                .containsExactly("A-44 closing.at");
    }

    @Test
    void a55_theDatabaseRefusesAnEndBeforeTheLastPlannedDayWithoutAReasonToo() {
        AuditDetails audit = conducted.inProgress(on.body(), stage1());
        String closedOn = audit.end().minusDays(1).toString();

        assertThatThrownBy(() -> closedBySql(audit.id(), closedOn, " ")).hasStackTraceContaining("(A-55)");
        assertThatThrownBy(() -> closedBySql(audit.id(), audit.end().toString(), " "))
                .as("where only the audit's own last day moves")
                .hasStackTraceContaining("(A-55)");
        closedBySql(audit.id(), closedOn, "All of the plant was seen");
        assertThatThrownBy(() ->
                        files.as(on.body(), db -> db.sql("""
                                        update audit_paper set content = content || '{"plannedUntil": "2026-12-01", "shortened": ""}'
                                        where audit_id = ? and kind = 'CLOSING'""").param(audit.id()).update()))
                .hasStackTraceContaining("planned_end_has_a_reason");
    }

    private void closedBySql(UUID audit, String meeting, String reason) {
        files.as(on.body(), db -> {
            db.sql("insert into audit_paper (audit_id, kind, content) values (?, 'CLOSING', ?::jsonb)")
                    .params(audit, "{\"meeting\": {\"day\": \"%s\"}, \"shortened\": \"%s\"}".formatted(meeting, reason))
                    .update();
            db.sql("""
                            insert into audit_event (audit_id, seq, step, state_before, state_after, rule_set)
                            select audit_id, max(seq) + 1, 'CLOSE', 'IN_PROGRESS', 'FINDINGS_ISSUED', 'test' from audit_event
                            where audit_id = ? group by audit_id""").param(audit).update();
            db.sql("update audit set state = 'FINDINGS_ISSUED', ends_on = ends_on - 1 where id = ?")
                    .param(audit)
                    .update();
        });
    }

    @Test
    void a55_whoEndsAnAuditBeforeItsLastPlannedDaySaysWhyAndTheHistoryKeepsIt() {
        AuditDetails audit = conducted.inProgress(on.body(), stage1());
        ClosingMeeting justified = Papers.closing(TODAY);
        var unjustified = new ClosingMeeting(justified.meeting(), justified.invited(), " ");

        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), unjustified, Papers.READY))))
                .containsExactly("A-55 closing.shortened");
        AuditDetails closed = as(() -> conduct.close(audit.id(), audit.version(), justified, Papers.READY))
                .orThrow();

        assertThat(closed.end()).as("nobody is booked any longer").isEqualTo(TODAY);
        ClosingMeeting kept = as(() -> papers.closing(audit.id())).orElseThrow();
        assertThat(kept.shortened()).isEqualTo("All of the plant was seen");
        assertThat(kept.plannedUntil()).isEqualTo(audit.end());
        assertThat(as(() -> events.of(audit.id())))
                .filteredOn(event -> event.step().equals("CLOSE"))
                .extracting(AuditEvents.Event::reason)
                .containsExactly("All of the plant was seen");
    }

    @Test
    void a46_whoAnswersForOhsIsAtTheClosingMeetingOrItIsSaidWhyNot() {
        AuditDetails audit = conducted.inProgress(on.body(), stage1());
        var absent = new ClosingMeeting(
                Papers.meeting(TODAY),
                List.of(
                        new Invited(Interviewee.RESPONSIBLE_MANAGEMENT, true, ""),
                        new Invited(Interviewee.WORKERS_REPRESENTATIVE, false, "On leave, told by telephone"),
                        new Invited(Interviewee.HEALTH_STAFF, false, " ")),
                "All of the plant was seen");

        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), absent, Papers.READY))))
                .containsExactly("A-46 closing.invited.HEALTH_STAFF");
    }

    @Test
    void a32_stage1ConcludesWithReadinessAndAreasOfConcern() {
        AuditDetails audit = conducted.inProgress(on.body(), stage1());

        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), Papers.closing(TODAY), null))))
                .containsExactly("A-32 stage1");
        var bare = new Stage1Conclusions(List.of(), Readiness.READY_WITH_CONCERNS, "Seen.", Set.of(), "");
        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), Papers.closing(TODAY), bare))))
                .containsExactly("A-30 stage1.concerns");
    }

    @Test
    void a34_inTaiwanStage1LooksAtTheListsOfInitialVisitAndDocumentReviewOrSaysWhyNot() {
        AuditDetails audit =
                conducted.inProgress(on.body(), on.certifiedTo(StandardId.CNS_45001, stage1(), files, certifications));
        var documents = new Stage1Conclusions(
                List.of(), Readiness.READY, "Seen.", EnumSet.copyOf(Stage1Topic.Phase.DOCUMENT_REVIEW.topics()), " ");

        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), Papers.closing(TODAY), documents))))
                .containsExactly("A-34 stage1.notReviewed");
        assertThat(Stage1Topic.values()).hasSize(15);
        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), Papers.closing(TODAY), Papers.READY))))
                .isEmpty();
        assertThat(as(() -> papers.stage1(audit.id()))).contains(Papers.READY);
    }

    @Test
    void a34_whatWasLeftOutOfTheListsTakesAReasonAndTheInternationalStandardHasNone() {
        var bare = new Stage1Conclusions(List.of(), Readiness.READY, "Seen.", Set.of(), "");
        var reasoned = new Stage1Conclusions(List.of(), Readiness.READY, "Seen.", Set.of(), "No licences needed");
        AuditDetails international = conducted.inProgress(on.body(), stage1());

        assertThat(bare.coversTopics()).isFalse();
        assertThat(reasoned.coversTopics()).isTrue();
        assertThat(rules(as(
                        () -> conduct.close(international.id(), international.version(), Papers.closing(TODAY), bare))))
                .isEmpty();
    }

    @Test
    void a68_aPreAuditTellsReadinessAndCountsNeitherAsStage1NorForTheDecision() {
        AuditDetails preAudit = conducted.inProgress(on.body(), on.audit(AuditType.PRE_AUDIT, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.close(preAudit.id(), preAudit.version(), Papers.closing(TODAY), null))))
                .containsExactly("A-32 stage1");
        assertThat(Readiness.of(AuditType.PRE_AUDIT)).doesNotContain(Readiness.REPEAT);
        conducted.closed(on.body(), preAudit);

        assertThat(as(() -> lives.of(on.certification())).orElseThrow().events())
                .as("the certification knows of no audit")
                .isEmpty();
        files.as(
                on.body(),
                sql -> assertThat(sql.sql("select cardinality(audits_behind(current_tenant(), ?, ?))")
                                .params(on.certification(), TODAY)
                                .query(Integer.class)
                                .single())
                        .as("the decision rests on no pre-audit, and so does the independence of who takes it")
                        .isZero());
        assertThat(as(() -> audits.plan(on.audit(AuditType.STAGE_2, TODAY.plusDays(31), on.lin()))))
                .as("a pre-audit is no stage 1")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a30_stage2DoesNotStartBeforeStage1IsConcluded() {
        LocalDate past = TODAY.minusDays(3);
        conducted.scheduled(on.body(), on.audit(AuditType.STAGE_1, past.minusDays(1), on.lin()));
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-30 null");
    }

    @Test
    void a30_stage2DoesNotStartOnAStage1ThatWasCancelled() {
        AuditDetails stage1 = as(() -> audits.plan(on.audit(AuditType.STAGE_1, TODAY.minusDays(4), on.lin())))
                .orThrow();
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));
        as(() -> conduct.cancel(stage1.id(), stage1.version(), "The client asked for another month"))
                .orThrow();

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-30 null");
        assertThatThrownBy(() -> files.as(
                        on.body(),
                        db -> db.sql("update audit set state = 'IN_PROGRESS' where id = ?")
                                .param(stage2.id())
                                .update()))
                .hasStackTraceContaining("no stage 1 has its conclusions");
    }

    @Test
    void a32_stage2WaitsForAStage1ThatFindsTheClientReady() {
        concluded(
                TODAY.minusDays(4),
                new Stage1Conclusions(List.of(), Readiness.REPEAT, "No internal audit yet.", Set.of(), ""));
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-32 null");
    }

    @Test
    void a33_aBodyMayAskForItsReasonEarlier() {
        as(() -> houseRules.set(HouseRule.STAGE_GAP_JUSTIFIED, 0, "60", "procedure QP-05"))
                .orThrow();
        concluded(TODAY.minusDays(62), Papers.READY);
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-33 plan.stage1StillHolds");
    }

    @Test
    void a33_after180DaysThePlanSaysWhyStage1StillHolds() {
        concluded(TODAY.minusDays(182), Papers.READY);
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-33 plan.stage1StillHolds");
        Paper<AuditPlan> plan = as(() -> papers.plan(stage2.id())).orElseThrow();
        AuditPlan said = new AuditPlan(
                plan.content().objectives(),
                plan.content().criteria(),
                plan.content().scope(),
                plan.content().agenda(),
                plan.content().interviews(),
                plan.content().onSiteDays(),
                plan.content().remoteDays(),
                "",
                "Nothing changed since, confirmed by the client.");
        as(() -> papers.write(stage2.id(), said, plan.version())).orThrow();
        assertThat(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))
                        .orThrow()
                        .state())
                .isEqualTo(AuditState.IN_PROGRESS);
    }

    @Test
    void a40_aPostponedAuditIsPlannedAnewWithItsReasonOnFile() {
        AuditDetails audit = conducted.scheduled(on.body(), stage1());

        assertThat(rules(as(() -> conduct.postpone(audit.id(), audit.version(), " "))))
                .containsExactly("null reason");
        AuditDetails postponed =
                as(() -> conduct.postpone(audit.id(), audit.version(), "颱風停班")).orThrow();

        assertThat(postponed.state()).isEqualTo(AuditState.PLANNED);
        assertThat(as(() -> papers.plan(audit.id())).orElseThrow().isIssued()).isFalse();
        assertThat(as(() -> events.of(audit.id())).getLast())
                .extracting(AuditEvents.Event::step, AuditEvents.Event::reason, AuditEvents.Event::before)
                .containsExactly("POSTPONE", "颱風停班", AuditState.SCHEDULED);
    }

    @Test
    void eachStepKeepsWhoWhenWhyAndByWhichRules() {
        AuditDetails audit = conducted.inProgress(on.body(), stage1());

        List<AuditEvents.Event> all = as(() -> events.of(audit.id()));
        assertThat(all)
                .extracting(AuditEvents.Event::step)
                .containsExactly("PLAN", "PROPOSE_TEAM", "RECORD_ACCEPTANCE", "ISSUE_PLAN", "START");
        assertThat(all.getLast().rules()).contains("A-30", "A-32", "A-33", "A-44", "G.2");
        assertThat(all.getLast().person()).isEqualTo("Test Person");
        assertThat(all.getLast().personId()).isEqualTo(on.body().personId());
        assertThat(all.getLast().ruleSet()).isNotBlank();
    }

    @Test
    void aClosedStage1StandsInTheLifeOfItsCertification() {
        AuditDetails closed = conducted.closed(on.body(), conducted.inProgress(on.body(), stage1()));

        assertThat(closed.state()).isEqualTo(AuditState.ACCEPTED);
        assertThat(as(() -> lives.of(on.certification())).orElseThrow().events())
                .extracting(
                        lived -> lived.event().type(),
                        lived -> lived.event().day(),
                        lived -> lived.event().audit())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LifeEventType.STAGE_1_END, TODAY, closed.id()));
    }

    @Test
    void theDatabaseItselfRefusesAMoveThatG2DoesNotKnow() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        assertThatThrownBy(() -> files.as(
                        on.body(),
                        db -> db.sql("update audit set state = 'REPORTED' where id = ?")
                                .param(audit.id())
                                .update()))
                .hasStackTraceContaining("does not go from");
    }

    @Test
    void theDatabaseItselfRefusesAMoveThatLeavesNoEvent() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        assertThatThrownBy(() -> files.as(
                        on.body(),
                        db -> db.sql("update audit set state = 'SCHEDULED' where id = ?")
                                .param(audit.id())
                                .update()))
                .hasStackTraceContaining("left no event");
    }

    @Test
    void eventsAreAddedAndNeverChanged() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        for (String statement : List.of(
                "update audit_event set reason = 'x' where audit_id = ?",
                "delete from audit_event where audit_id = ?")) {
            assertThatThrownBy(() -> files.as(
                            on.body(), db -> db.sql(statement).param(audit.id()).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a86_anAuditIsNotDeletedBeforeItsTime() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        for (String table : List.of("audit", "certification")) {
            UUID id = table.equals("audit") ? audit.id() : on.certification();
            assertThatThrownBy(() -> files.as(
                            on.body(),
                            db -> db.sql("delete from " + table + " where id = ?")
                                    .param(id)
                                    .update()))
                    .hasStackTraceContaining("(A-86)");
        }
    }

    private NewAudit stage1() {
        return on.stage1(TODAY, on.lin());
    }

    /** A stage 1 of the past, put on file as concluded. */
    private void concluded(LocalDate start, Stage1Conclusions conclusions) {
        AuditDetails audit = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_1, start, on.lin()));
        AuditDetails running = as(() -> conduct.start(audit.id(), audit.version(), Papers.meeting(start)))
                .orThrow();
        as(() -> conduct.close(running.id(), running.version(), Papers.closing(start.plusDays(1)), conclusions))
                .orThrow();
    }

    private <T> T as(Supplier<T> work) {
        return Tenants.as(on.body(), work);
    }
}
