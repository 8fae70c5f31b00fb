package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import biweekly.Biweekly;
import biweekly.io.ParseWarning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What clients and teams hear of a plan: each thing once, as an entry that their calendars keep, change and take out. */
@CoreTest
class PublishingTest {

    private static final LocalDate FIRST = LocalDate.now().plusDays(14);

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    @Qualifier("jobs") DatabaseRole jobs;

    @Autowired
    Plans plans;

    @Autowired
    PlanMoves moves;

    @Autowired
    Audits audits;

    @Autowired
    AuditConduct conduct;

    @Autowired
    CalendarFeeds feeds;

    private Membership body;
    private PlanRow plan;

    @BeforeEach
    void anAcceptedPlanOfThreeClients() {
        body = tenants.certificationBody(Role.ADMINISTRATOR, Role.PLANNER);
        files.accredit(body, StandardId.ISO_45001, "17");
        files.auditor(body, "林志明", StandardId.ISO_45001, "17");
        files.auditor(body, "陳怡君", StandardId.ISO_45001, "17");
        for (int i = 0; i < 3; i++) {
            UUID client = files.client(body, "Client " + i);
            files.site(body, client, "Plant");
            contact(client, "contact-" + i + "@example.test");
            UUID certification = Tenants.as(
                            body,
                            () -> certifications
                                    .record(new NewCertification(
                                            client, StandardId.ISO_45001, List.of("17"), Complexity.LOW, null))
                                    .orThrow())
                    .id();
            files.grant(body, certification, LocalDate.now().minusMonths(8 + i));
        }
        UUID id = Tenants.as(
                        body,
                        () -> plans.start(new NewPlan("Year", FIRST, FIRST.plusMonths(9), 1))
                                .orThrow())
                .id();
        await().until(() ->
                !Tenants.as(body, () -> plans.find(id).orElseThrow()).isBeingMade());
        Tenants.as(
                body,
                () -> plans.accept(id, VisitRow.toAccept(plans.visits(id))).orThrow());
        plan = Tenants.as(body, () -> plans.find(id).orElseThrow());
    }

    private void contact(UUID client, String email) {
        files.as(
                body,
                sql -> sql.sql(
                                "insert into contact (id, organisation_id, name, email) values (gen_random_uuid(), ?, ?, ?)")
                        .params(client, "聯絡人", email)
                        .update());
    }

    @Test
    void twoPlannersWhoPublishAtOnceTellEverybodyOnceAndLearnOfEachOther() {
        Membership colleague = tenants.colleague(body, null, Role.PLANNER);
        List<ToTell> shown = shown();

        List<Outcome<Accepted>> both = Stream.of(body, colleague)
                .parallel()
                .map(who -> Tenants.as(who, () -> plans.publish(plan.id(), shown)))
                .toList();

        long told = both.stream()
                .map(outcome -> outcome instanceof Outcome.Done<Accepted>(var accepted) ? accepted.audits() : 0)
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(told).isEqualTo(shown.size()).isPositive();
        assertThat(mail().texts()).doesNotHaveDuplicates();
        assertThat(now().state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(Tenants.as(colleague, () -> plans.publish(plan.id(), shown)))
                .isInstanceOfSatisfying(Outcome.Stale.class, late -> {
                    assertThat(late.who()).isIn(body.personName(), colleague.personName());
                    assertThat(late.when()).isNotNull();
                });
    }

    @Test
    void whatSomebodyElseHasChangedSinceItWasShownIsNotTold() {
        Membership colleague = tenants.colleague(body, null, Role.PLANNER);
        List<ToTell> shown = shown();
        ToTell moved = shown.getLast();
        Tenants.as(
                colleague,
                () -> conduct.cancel(moved.audit(), moved.version(), "The line stands still.")
                        .orThrow());

        Accepted accepted =
                Tenants.as(body, () -> plans.publish(plan.id(), shown).orThrow());

        assertThat(accepted.audits()).isEqualTo(shown.size() - 1);
        assertThat(accepted.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.visit()).isEqualTo(moved.visit());
            assertThat(refusal.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.args()).contains(colleague.personName()));
        });
    }

    @Test
    void whatWasChangedSinceItWasShownIsNotToldAsItIsNow() {
        Membership colleague = tenants.colleague(body, null, Role.PLANNER);
        List<ToTell> shown = shown();
        ToTell changed = shown.getFirst();
        files.as(
                colleague,
                sql -> sql.sql("update audit set language = 'zh', version = version + 1 where id = ?")
                        .param(changed.audit())
                        .update());

        Accepted accepted =
                Tenants.as(body, () -> plans.publish(plan.id(), shown).orThrow());

        assertThat(accepted.audits()).isEqualTo(shown.size() - 1);
        assertThat(mail().latest(changed.audit())).isEmpty();
        assertThat(shown()).extracting(ToTell::audit).containsExactly(changed.audit());
    }

    @Test
    void whoLeadsIsNamedFirst() {
        UUID audit = shown().getFirst().audit();
        UUID beside = files.auditor(body, "丁一", StandardId.ISO_45001, "17");
        files.as(
                body,
                sql -> sql.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, 'AUDITOR')")
                        .params(audit, beside)
                        .update());
        ToTell shown = shown().getFirst();
        String lead = Tenants.as(body, () -> audits.details(shown.audit()).orElseThrow()).team().stream()
                .filter(member -> member.role() == TeamRole.LEAD_AUDITOR)
                .map(AuditDetails.Member::name)
                .findFirst()
                .orElseThrow();

        assertThat(shown.now().team()).containsExactly(lead, "丁一");
    }

    @Test
    void whatAPlannerProposedByHandAPlanDoesNotTellAgain() {
        ToTell first = shown().getFirst();

        Tenants.as(
                body, () -> conduct.proposeTeam(first.audit(), first.version()).orThrow());

        int told = mail().texts().size();
        assertThat(told).isPositive();
        assertThat(shown()).extracting(ToTell::audit).doesNotContain(first.audit());
        assertThat(Tenants.as(body, () -> plans.publish(plan.id(), List.of(first))))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(mail().texts()).hasSize(told);
    }

    @Test
    void aClientWhoConfirmedIsNotToldAgain() {
        publish();
        AuditDetails audit = Tenants.as(
                body, () -> audits.details(visits().getFirst().audit()).orElseThrow());
        Tenants.as(
                body,
                () -> conduct.recordAcceptance(audit.id(), audit.version()).orThrow());

        assertThat(shown()).isEmpty();
        assertThat(now().state()).isEqualTo(PlanState.PUBLISHED);
    }

    @Test
    void everyMailHasAValidEntryThatTheReadersCalendarKeeps() throws Exception {
        publish();

        List<CalendarMails.Entry> entries = mail().entries();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(2 * visits().size());
        for (CalendarMails.Entry entry : entries) {
            assertThat(entry.calendar().validate().getEntries()).isEmpty();
            assertThat(entry.method()).isEqualTo("REQUEST");
            assertThat(entry.attendee()).isEqualTo("mailto:" + entry.recipient());
        }
        assertThat(entries.stream().filter(entry -> entry.recipient().startsWith("contact-")))
                .hasSize(visits().size());
    }

    @Test
    void a40WhoIsReplacedHasTheEntryTakenOutAndAllOthersHaveTheSameOneChanged() throws Exception {
        publish();
        VisitRow hit =
                visits().stream().max(Comparator.comparing(VisitRow::due)).orElseThrow();
        UUID gone = hit.team().getFirst().auditorId();
        Map<String, CalendarMails.Entry> before = mail().latest(hit.audit());
        files.auditor(body, "王淑芬", StandardId.ISO_45001, "17");
        files.absence(body, gone, hit.start(), hit.end());
        Tenants.as(body, () -> moves.mend(plan.id()).orThrow());
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());
        ToTell changed = shown().getFirst();
        assertThat(Objects.requireNonNull(changed.known()).team())
                .containsExactlyInAnyOrderElementsOf(
                        hit.team().stream().map(VisitRow.Member::name).toList());
        assertThat(changed.now().team()).isNotEqualTo(changed.known().team());

        publish();

        Map<String, CalendarMails.Entry> after = mail().latest(hit.audit());
        String hisMail = gone + "@example.test";
        assertThat(after.get(hisMail).method()).isEqualTo("CANCEL");
        assertThat(after.get(hisMail).uid()).isEqualTo(before.get(hisMail).uid());
        assertThat(after.get(hisMail).sequence())
                .isGreaterThan(before.get(hisMail).sequence());
        assertThat(after).hasSize(before.size() + 1);
        after.forEach((recipient, entry) -> {
            if (!recipient.equals(hisMail)) {
                assertThat(entry.method()).isEqualTo("REQUEST");
            }
        });

        AuditDetails audit = Tenants.as(body, () -> audits.details(hit.audit()).orElseThrow());
        Tenants.as(
                body,
                () -> conduct.cancel(audit.id(), audit.version(), "The plant is flooded.")
                        .orThrow());

        mail().latest(hit.audit()).forEach((recipient, entry) -> {
            assertThat(entry.method()).isEqualTo("CANCEL");
            assertThat(entry.calendar().validate().getEntries()).isEmpty();
            if (!recipient.equals(hisMail)) {
                assertThat(entry.sequence()).isGreaterThan(after.get(recipient).sequence());
            }
        });
    }

    @Test
    void aCalendarProgramReadsTheFeedAndFollowsWhatMovesAndWhatIsCalledOff() {
        publish();
        VisitRow visit =
                visits().stream().max(Comparator.comparing(VisitRow::due)).orElseThrow();
        UUID lead = visit.team().getFirst().auditorId();
        Membership auditor = tenants.colleague(body, null, Role.LEAD_AUDITOR);
        files.as(
                body,
                sql -> sql.sql("update auditor set person_id = ? where id = ?")
                        .params(auditor.personId(), lead)
                        .update());
        CalendarFeeds.Issued feed = feeds.issue(auditor);
        biweekly.component.VEvent before = inFeed(feed, visit);
        AuditDetails audit =
                Tenants.as(body, () -> audits.details(visit.audit()).orElseThrow());

        AuditDetails moved = Tenants.as(
                body,
                () -> audits.move(
                                audit.id(),
                                audit.version(),
                                audit.start().minusWeeks(1),
                                audit.end().minusWeeks(1))
                        .orThrow());
        biweekly.component.VEvent then = inFeed(feed, visit);
        Tenants.as(
                body,
                () -> conduct.cancel(moved.id(), moved.version(), "The plant is flooded.")
                        .orThrow());
        biweekly.component.VEvent gone = inFeed(feed, visit);

        assertThat(before.getSummary().getValue()).contains("ISO 45001");
        assertThat(day(before)).isEqualTo(audit.start());
        assertThat(day(then)).isEqualTo(audit.start().minusWeeks(1));
        assertThat(gone.getStatus().isCancelled()).isTrue();
        assertThat(List.of(before, then, gone))
                .extracting(event -> event.getSequence().getValue())
                .isSorted()
                .doesNotHaveDuplicates();

        feeds.revoke(auditor, feed.id());
        assertThat(feeds.read(secret(feed))).isEmpty();
    }

    /** As a program of somebody else's making reads it; the same entry each time. */
    private biweekly.component.VEvent inFeed(CalendarFeeds.Issued feed, VisitRow visit) {
        List<List<ParseWarning>> complaints = new ArrayList<>();
        List<biweekly.component.VEvent> events = Biweekly.parse(
                        feeds.read(secret(feed)).orElseThrow())
                .warnings(complaints)
                .first()
                .getEvents();
        assertThat(complaints).allSatisfy(none -> assertThat(none).isEmpty());
        return events.stream()
                .filter(event -> event.getUid().getValue().equals(visit.audit() + "@auditorium"))
                .reduce((one, other) -> {
                    throw new IllegalStateException("Twice in the feed");
                })
                .orElseThrow();
    }

    private static String secret(CalendarFeeds.Issued feed) {
        return feed.address().replaceFirst(".*/calendar/(.*)\\.ics", "$1");
    }

    private static LocalDate day(biweekly.component.VEvent event) {
        var parts = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    }

    private List<ToTell> shown() {
        return Tenants.as(body, () -> plans.toTell(plan.id()));
    }

    private void publish() {
        List<ToTell> shown = shown();
        Tenants.as(body, () -> plans.publish(plan.id(), shown).orThrow());
    }

    private PlanRow now() {
        return Tenants.as(body, () -> plans.find(plan.id()).orElseThrow());
    }

    private List<VisitRow> visits() {
        return Tenants.as(body, () -> plans.visits(plan.id()));
    }

    private CalendarMails mail() {
        return new CalendarMails(jobs, body);
    }
}
