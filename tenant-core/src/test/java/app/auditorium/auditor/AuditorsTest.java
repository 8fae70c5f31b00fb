package app.auditorium.auditor;

import static app.auditorium.auditor.AuditorFixtures.aLead;
import static app.auditorium.auditor.AuditorFixtures.aLeadAt;
import static app.auditorium.auditor.AuditorFixtures.leading45001;
import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AuditorsTest {

    private static final LocalDate IN_MAY = LocalDate.of(2027, 5, 10);

    @Autowired
    Auditors auditors;

    @Autowired
    Absences absences;

    @Autowired
    Roster roster;

    @Autowired
    Histories histories;

    @Autowired
    Tenants tenants;

    @Autowired
    EntityManagerFactory factory;

    Membership planner;

    @BeforeEach
    void aBody() {
        planner = tenants.certificationBody(Role.PLANNER);
    }

    @Test
    void anAuditorIsKeptWithCompetencesLanguagesAndAbsences() {
        var wanted = new NewAuditor(
                " 林怡君 ",
                "lin@example.test",
                List.of("zh-TW", "en"),
                new Home("TW-KHH", null, null),
                List.of(
                        new Competence(StandardId.ISO_9001, new IafCode("17"), Role.AUDITOR, "見證稽核 2026-03", IN_MAY),
                        leading45001("17")),
                List.of(new NewAbsence(IN_MAY, IN_MAY.plusDays(2), "年假")));

        AuditorDetails kept = add(wanted);

        assertThat(as(planner, () -> auditors.find(kept.id()))).contains(kept);
        assertThat(kept.name()).isEqualTo("林怡君");
        assertThat(kept.competences()).containsExactlyElementsOf(wanted.competences());
        assertThat(kept.absences())
                .singleElement()
                .satisfies(a -> assertThat(a.reason()).isEqualTo("年假"));
        assertThat(kept.home().latitude()).as("of the county's seat").isBetween(22.0, 23.5);
        assertThat(kept.personId()).isNull();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        var wanted = new NewAuditor(
                " ",
                "nobody",
                List.of("en", "not a language"),
                new Home("TW-NOWHERE", 91.0, null),
                List.of(
                        leading45001("17"),
                        leading45001("17"),
                        new Competence(StandardId.ISO_9001, new IafCode("03"), Role.PLANNER)),
                List.of(new NewAbsence(IN_MAY, IN_MAY.minusDays(1), null)));

        Outcome<AuditorDetails> outcome = as(planner, () -> auditors.add(wanted));

        assertThat(fieldsOf(outcome))
                .containsExactlyInAnyOrder(
                        "name",
                        "email",
                        "languages[1]",
                        "home.county",
                        "home.longitude",
                        "home.latitude",
                        "competences[1]",
                        "competences[2].role",
                        "unavailable[0].until");
        assertThat(everyone().total()).isZero();
    }

    @Test
    void twoAuditorsOfABodyCannotShareAnAddress() {
        add(aLeadAt("陳一", "chen@example.test", "17"));

        Outcome<AuditorDetails> second = as(planner, () -> auditors.add(aLeadAt("陳二", "CHEN@example.test", "17")));

        assertThat(fieldsOf(second)).containsExactly("email");
        Membership elsewhere = tenants.certificationBody(Role.PLANNER);
        assertThat(as(elsewhere, () -> auditors.add(aLeadAt("陳一", "chen@example.test", "17"))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void onlyPlannersAndAdministratorsWriteAndOthersOfTheBodyRead() {
        AuditorDetails kept = add(aLead("王", "17"));
        Membership reader = tenants.colleague(planner, null, Role.TECHNICAL_EXPERT);

        assertThat(as(reader, () -> auditors.find(kept.id()))).isPresent();
        assertThatThrownBy(() -> as(reader, () -> auditors.add(aLead("李", "17"))))
                .isInstanceOf(NotYourRole.class);
    }

    @Test
    void anotherBodySeesNothing() {
        AuditorDetails kept = add(aLead("王", "17"));
        Membership other = tenants.certificationBody(Role.PLANNER);

        assertThat(as(other, () -> auditors.find(kept.id()))).isEmpty();
        assertThat(as(other, () -> auditors.list(AuditorFilter.NONE, PageRequest.first(50)))
                        .total())
                .isZero();
        assertThat(as(other, roster::everyone)).isEmpty();
        assertThat(as(other, () -> auditors.change(kept.id(), sameAs(kept, "X"))))
                .isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void aChangeKeepsWhatStaysAndHistoryTellsWhatDoesNot() {
        AuditorDetails kept = add(aLead("王", "17", "28"));
        var changes = new AuditorChanges(
                kept.version(),
                "王大明",
                kept.email(),
                List.of("zh-TW"),
                kept.home(),
                IN_MAY,
                List.of(leading45001("17"), leading45001("12")));

        AuditorDetails changed =
                as(planner, () -> auditors.change(kept.id(), changes)).orThrow();

        assertThat(changed.competences()).containsExactly(leading45001("12"), leading45001("17"));
        assertThat(changed.leftOn()).isEqualTo(IN_MAY);
        assertThat(changed.version()).isGreaterThan(kept.version());
        var history = as(planner, () -> histories.of(kept.id(), PageRequest.first(50)));
        assertThat(history.items())
                .filteredOn(change -> change.part().equals("competence"))
                .extracting(Histories.Change::action)
                .as("17 and 28 at first; then 28 went, 12 came, and 17 stayed")
                .containsExactlyInAnyOrder("INSERT", "INSERT", "INSERT", "DELETE");
    }

    @Test
    void whoSavesSecondLearnsWhoWasQuicker() {
        AuditorDetails kept = add(aLead("王", "17"));
        as(planner, () -> auditors.change(kept.id(), sameAs(kept, "王一"))).orThrow();

        Outcome<AuditorDetails> second = as(planner, () -> auditors.change(kept.id(), sameAs(kept, "王二")));

        assertThat(second).isInstanceOfSatisfying(Outcome.Stale.class, stale -> {
            assertThat(stale.who()).isEqualTo("Test Person");
            assertThat(stale.when()).isNotNull();
        });
        assertThat(as(planner, () -> auditors.find(kept.id())).orElseThrow().name())
                .isEqualTo("王一");
    }

    @Test
    void anAuditorIsTiedToTheMemberWithTheSameAddressWhicheverCameFirst() {
        Membership memberFirst = tenants.colleague(planner, null, Role.AUDITOR);
        assertThat(add(aLeadAt("甲", memberFirst.email(), "17")).personId()).isEqualTo(memberFirst.personId());

        UUID person = tenants.clientCompany().personId();
        AuditorDetails auditorFirst = add(aLeadAt("乙", person + "@example.test", "17"));
        assertThat(auditorFirst.personId()).as("not a member here").isNull();
        tenants.colleague(planner, person, Role.AUDITOR);

        assertThat(as(planner, () -> auditors.find(auditorFirst.id()))
                        .orElseThrow()
                        .personId())
                .isEqualTo(person);
    }

    @Test
    void theListIsFilteredByOneAndTheSameCompetence() {
        add(aLead("林", "17"));
        add(new NewAuditor(
                "陳",
                "chen@example.test",
                List.of(),
                Home.UNKNOWN,
                List.of(
                        new Competence(StandardId.ISO_45001, new IafCode("17"), Role.AUDITOR),
                        new Competence(StandardId.ISO_9001, new IafCode("17"), Role.LEAD_AUDITOR),
                        new Competence(
                                StandardId.ISO_14001,
                                new IafCode("17"),
                                Role.LEAD_AUDITOR,
                                null,
                                LocalDate.of(2020, 1, 1))),
                List.of()));

        assertThat(names(filter(StandardId.ISO_45001, "17", Role.LEAD_AUDITOR))).containsExactly("林");
        assertThat(names(filter(StandardId.ISO_45001, "17", null))).containsExactlyInAnyOrder("林", "陳");
        assertThat(names(filter(StandardId.ISO_14001, null, null)))
                .as("run out in 2020")
                .isEmpty();
        assertThat(names(AuditorFilter.named("CHEN@"))).containsExactly("陳");
        assertThat(names(AuditorFilter.named("%"))).as("a sign, not a wildcard").isEmpty();
    }

    @Test
    void whoIsAbsentOrHasLeftIsNotAvailable() {
        AuditorDetails absent = add(aLead("林", "17"));
        as(planner, () -> absences.add(absent.id(), new NewAbsence(IN_MAY, IN_MAY, null)))
                .orThrow();
        AuditorDetails gone = add(aLead("陳", "17"));
        as(
                        planner,
                        () -> auditors.change(
                                gone.id(),
                                new AuditorChanges(
                                        0, "陳", gone.email(), List.of(), Home.UNKNOWN, IN_MAY.minusDays(1), List.of())))
                .orThrow();
        add(aLead("王", "17"));

        assertThat(names(new AuditorFilter(null, Set.of(), Set.of(), Set.of(), IN_MAY, false, false)))
                .containsExactly("王");
        assertThat(names(new AuditorFilter(null, Set.of(), Set.of(), Set.of(), IN_MAY.plusDays(1), true, false)))
                .containsExactlyInAnyOrder("王", "林", "陳");
    }

    @Test
    void anAbsenceCanBeTakenBackButOnlyThatAuditors() {
        AuditorDetails auditor = add(aLead("林", "17"));
        AuditorDetails other = add(aLead("陳", "17"));
        AbsenceRecorded recorded = as(
                        planner, () -> absences.add(auditor.id(), new NewAbsence(IN_MAY, IN_MAY.plusDays(4), " ")))
                .orThrow();
        assertThat(recorded.booked()).isEmpty();
        UUID id = recorded.absence().id();

        assertThat(as(planner, () -> absences.remove(other.id(), id))).isInstanceOf(Outcome.NotThere.class);
        assertThat(as(planner, () -> absences.remove(auditor.id(), id))).isInstanceOf(Outcome.Done.class);
        assertThat(as(planner, () -> absences.of(auditor.id())).orElseThrow()).isEmpty();
        assertThat(as(planner, () -> absences.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aListCostsAsManyStatementsForFiftyAuditorsAsForFive() {
        for (int i = 0; i < 5; i++) {
            add(aLead("A" + i, "17", "28"));
        }
        long forFive = statements(this::everyone);
        for (int i = 5; i < 50; i++) {
            add(aLead("A" + i, "17", "28"));
        }

        assertThat(statements(this::everyone)).isEqualTo(forFive).isLessThanOrEqualTo(6);
        assertThat(statements(() -> as(planner, roster::everyone))).isEqualTo(3);
        assertThat(everyone().items())
                .hasSize(50)
                .allMatch(row -> row.competences().size() == 2);
    }

    private long statements(Runnable work) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private AuditorDetails add(NewAuditor wanted) {
        return as(planner, () -> auditors.add(wanted)).orThrow();
    }

    private Page<AuditorRow> everyone() {
        return as(planner, () -> auditors.list(AuditorFilter.NONE, PageRequest.first(50)));
    }

    private List<String> names(AuditorFilter filter) {
        return as(planner, () -> auditors.list(filter, PageRequest.first(50))).items().stream()
                .map(AuditorRow::name)
                .toList();
    }

    private static AuditorFilter filter(
            @org.jspecify.annotations.Nullable StandardId standard,
            @org.jspecify.annotations.Nullable String code,
            @org.jspecify.annotations.Nullable Role role) {
        return new AuditorFilter(
                null,
                standard == null ? Set.of() : Set.of(standard),
                code == null ? Set.of() : Set.of(new IafCode(code)),
                role == null ? Set.of() : Set.of(role),
                null,
                false,
                false);
    }

    private static AuditorChanges sameAs(AuditorDetails kept, String name) {
        return new AuditorChanges(
                kept.version(), name, kept.email(), kept.languages(), kept.home(), kept.leftOn(), kept.competences());
    }

    private static List<String> fieldsOf(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(Problem::field).toList();
    }
}
