package app.auditorium.organisation;

import static app.auditorium.organisation.OrganisationFixtures.aSite;
import static app.auditorium.organisation.OrganisationFixtures.aSteelMaker;
import static app.auditorium.organisation.OrganisationFixtures.named;
import static app.auditorium.organisation.OrganisationFixtures.with;
import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class OrganisationsTest {

    @Autowired
    Organisations organisations;

    @Autowired
    Histories histories;

    @Autowired
    Tenants tenants;

    Membership planner;

    @BeforeEach
    void aBody() {
        planner = tenants.certificationBody(Role.PLANNER);
    }

    @Test
    void whatIsAddedIsFoundAgainWithItsCountiesRead() {
        OrganisationDetails added = add(aSteelMaker("12345678"));
        OrganisationDetails read =
                as(planner, () -> organisations.details(added.id())).orThrow();
        assertThat(read).usingRecursiveComparison().isEqualTo(added);
        assertThat(read.county()).isEqualTo("TW-TXG");
        assertThat(read.sites()).extracting(SiteDetails::county).containsExactly("TW-TXG", "TW-KHH");
        assertThat(read.employees()).isEqualTo(240);
        assertThat(read.contacts())
                .singleElement()
                .satisfies(c -> assertThat(c.name()).isEqualTo("王小明"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wanted = new NewOrganisation(
                "  ",
                "中".repeat(201),
                "Taiwan",
                null,
                null,
                "javascript:alert(1)",
                List.of("17", "99"),
                List.of("abc"),
                Arrays.asList(aSite("a", null, -1, 0), aSite("a", null, 1, 0), null),
                null);
        assertThat(problems(as(planner, () -> organisations.add(wanted))))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "nameZh",
                        "country",
                        "website",
                        "iafCodes[1]",
                        "nace[0]",
                        "sites[0].employees",
                        "sites[1].name",
                        "sites[2]");
    }

    @Test
    void tenMegabytesInANameAreRefused() {
        String text = "=<script>".repeat(1_200_000);
        assertThat(problems(as(planner, () -> organisations.add(named(aSteelMaker(null), text)))))
                .extracting(Problem::key)
                .containsExactly("problem.too-long");
    }

    @Test
    void aTaxIdBelongsToOneClientOfABodyAndToOneOfAnotherBody() {
        add(aSteelMaker("11111111"));
        assertThat(problems(as(planner, () -> organisations.add(aSteelMaker(" 11111111 ")))))
                .singleElement()
                .satisfies(p -> assertThat(p.field()).isEqualTo("taxId"));
        Membership other = tenants.certificationBody(Role.PLANNER);
        assertThat(as(other, () -> organisations.add(aSteelMaker("11111111")))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theSecondOfTwoEditorsLearnsWhoWasQuicker() {
        OrganisationDetails held = add(aSteelMaker(null));
        change(held, named(aSteelMaker(null), "First"));
        var second = as(
                planner,
                () -> organisations.change(
                        held.id(), new OrganisationChanges(held.version(), named(aSteelMaker(null), "Second"))));
        assertThat(second).isInstanceOfSatisfying(Outcome.Stale.class, stale -> {
            assertThat(stale.who()).isEqualTo("Test Person");
            assertThat(stale.when()).isNotNull();
        });
        assertThat(as(planner, () -> organisations.details(held.id())).orThrow().name())
                .isEqualTo("First");
    }

    @Test
    void aChangeOfASiteAloneMakesANewVersion() {
        OrganisationDetails held = add(aSteelMaker(null));
        OrganisationDetails changed =
                change(held, with(aSteelMaker(null), List.of(aSite("Taichung works", "台中市", 181, 25))));
        assertThat(changed.version()).isGreaterThan(held.version());
        assertThat(changed.sites()).singleElement().satisfies(site -> {
            assertThat(site.id()).isEqualTo(held.sites().getFirst().id());
            assertThat(site.employees()).isEqualTo(181);
        });
    }

    @Test
    void sitesCanSwapTheirNames() {
        OrganisationDetails held = add(aSteelMaker(null));
        UUID first = held.sites().getFirst().id();
        OrganisationDetails changed = change(
                held,
                with(
                        aSteelMaker(null),
                        List.of(
                                aSite("Taichung works", null, 1, 0),
                                new NewSite(first, "Kaohsiung works", null, null, 2, 0, 1, true))));
        assertThat(changed.sites()).hasSize(2);
        assertThat(changed.sites().get(1).id()).isEqualTo(first);
        assertThat(changed.sites().get(0).id())
                .isNotIn(held.sites().stream().map(SiteDetails::id).toList());
    }

    @Test
    void aSiteThatAnAuditRefersToStays() throws SQLException {
        OrganisationDetails held = add(aSteelMaker(null));
        UUID site = held.sites().get(1).id();
        anAuditAt(held.id(), site);
        var refused = as(
                planner,
                () -> organisations.change(
                        held.id(),
                        new OrganisationChanges(
                                held.version(),
                                with(aSteelMaker(null), List.of(aSite("Taichung works", null, 1, 0))))));
        assertThat(problems(refused)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.RULE);
            assertThat(problem.args()).containsExactly("Kaohsiung works");
        });
    }

    @Test
    void aSiteOfAnotherOrganisationIsNotThere() {
        OrganisationDetails one = add(aSteelMaker(null));
        OrganisationDetails other = add(named(aSteelMaker(null), "Other"));
        var stolen = new NewSite(one.sites().getFirst().id(), "x", null, null, 1, 0, 1, false);
        assertThat(problems(as(
                        planner,
                        () -> organisations.change(
                                other.id(),
                                new OrganisationChanges(other.version(), with(aSteelMaker(null), List.of(stolen)))))))
                .extracting(Problem::kind, Problem::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Problem.Kind.UNSEEN, "sites[0].id"));
    }

    @Test
    void notesAreAddedReadAndTakenAway() {
        OrganisationDetails held = add(aSteelMaker(null));
        NoteDetails note = as(planner, () -> organisations.note(held.id(), " <b>Gate 3</b> "))
                .orThrow();
        assertThat(note.text()).isEqualTo("<b>Gate 3</b>");
        assertThat(as(planner, () -> organisations.details(held.id())).orThrow().notes())
                .singleElement()
                .satisfies(n -> assertThat(n.writtenBy()).isEqualTo("Test Person"));
        assertThat(problems(as(planner, () -> organisations.note(held.id(), " "))))
                .hasSize(1);
        as(planner, () -> organisations.removeNote(held.id(), note.id())).orThrow();
        assertThat(as(planner, () -> organisations.details(held.id())).orThrow().notes())
                .isEmpty();
    }

    @Test
    void theHistoryTellsWhoChangedWhatIncludingSites() {
        OrganisationDetails held = add(aSteelMaker(null));
        change(held, with(aSteelMaker(null), List.of(aSite("Taichung works", "台中市", 181, 25))));
        assertThat(as(planner, () -> organisations.history(held.id(), PageRequest.first(50)))
                        .items())
                .extracting(Histories.Change::part, Histories.Change::action)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("site", "UPDATE"),
                        org.assertj.core.groups.Tuple.tuple("site", "DELETE"),
                        org.assertj.core.groups.Tuple.tuple("organisation", "INSERT"));
    }

    @Test
    void whoWasSlowerLearnsWhatWasChangedSinceTheFormWasOpenedAndNothingOlder() {
        OrganisationDetails held = add(aSteelMaker(null));
        long opened = as(planner, () -> histories.end(held.id()));
        change(held, with(aSteelMaker(null), List.of(aSite("Taichung works", "台中市", 181, 25))));
        assertThat(as(planner, () -> histories.since(held.id(), opened)))
                .extracting(Histories.Change::part, Histories.Change::action)
                .contains(org.assertj.core.groups.Tuple.tuple("site", "UPDATE"))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("organisation", "INSERT"));
        long now = as(planner, () -> histories.end(held.id()));
        assertThat(as(planner, () -> histories.since(held.id(), now))).hasSize(1);
    }

    @Test
    void anotherBodySeesNothingAndMayNotChangeIt() {
        OrganisationDetails held = add(aSteelMaker(null));
        Membership other = tenants.certificationBody();
        assertThat(as(other, () -> organisations.details(held.id()))).isInstanceOf(Outcome.NotThere.class);
        assertThat(as(other, () -> organisations.note(held.id(), "x"))).isInstanceOf(Outcome.NotThere.class);
        assertThat(as(
                        other,
                        () -> organisations.change(
                                held.id(), new OrganisationChanges(held.version(), aSteelMaker(null)))))
                .isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void everyMemberOfABodyReadsAndOnlyPlannersAndAdministratorsWrite() {
        Membership auditor = tenants.colleague(planner, null, Role.AUDITOR);
        OrganisationDetails held = add(aSteelMaker(null));
        assertThat(as(auditor, () -> organisations.details(held.id()))).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> as(auditor, () -> organisations.add(aSteelMaker(null))))
                .isInstanceOf(NotYourRole.class);
        Membership client = tenants.clientCompany(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> as(client, () -> organisations.add(aSteelMaker(null))))
                .isInstanceOf(NotYourRole.class);
        assertThatThrownBy(() -> as(client, () -> organisations.details(held.id())))
                .isInstanceOf(NotYourRole.class);
    }

    private OrganisationDetails add(NewOrganisation wanted) {
        return as(planner, () -> organisations.add(wanted)).orThrow();
    }

    private OrganisationDetails change(OrganisationDetails held, NewOrganisation to) {
        return as(planner, () -> organisations.change(held.id(), new OrganisationChanges(held.version(), to)))
                .orThrow();
    }

    /** Straight into the tables: the modules that keep audits stand to the right of this one. */
    private void anAuditAt(UUID organisation, UUID site) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into audit_site (tenant_id, audit_id, site_id) values ('%s', '%s', '%s')"
                    .formatted(planner.tenantId(), organisation, site));
        }
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problems();
    }
}
