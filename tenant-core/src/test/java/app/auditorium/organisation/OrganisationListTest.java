package app.auditorium.organisation;

import static app.auditorium.organisation.OrganisationFixtures.aSite;
import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class OrganisationListTest {

    @Autowired
    Organisations organisations;

    @Autowired
    Tenants tenants;

    @Autowired
    EntityManagerFactory factory;

    Membership planner;

    @BeforeEach
    void aBodyWithThreeClients() {
        planner = tenants.certificationBody(Role.PLANNER);
        add("alpha Steel", "宏遠鋼鐵", "10000001", "17", 40);
        add("Beta 100% Chemicals", "海山_化學", "20000002", "12", 300);
        add("Gamma", null, null, "28", 5);
    }

    @ParameterizedTest
    @CsvSource({
        "ALPHA, alpha Steel",
        "海山, Beta 100% Chemicals",
        "000000, 'alpha Steel|Beta 100% Chemicals'",
        "%, Beta 100% Chemicals",
        "_, Beta 100% Chemicals",
        "' gamma ', Gamma",
        "''' or 1=1 --', ''",
    })
    void aListIsFilteredByPartsOfNamesAndTaxIdsInAnyCase(String q, String expected) {
        assertThat(String.join("|", names(OrganisationFilter.of(q, null, null), null)))
                .isEqualTo(expected);
    }

    @Test
    void aListIsFilteredByIafCodeAndCounty() {
        assertThat(names(OrganisationFilter.of(null, "12", null), null)).containsExactly("Beta 100% Chemicals");
        assertThat(names(OrganisationFilter.of(null, null, "TW-TXG"), null)).hasSize(3);
        assertThat(as(planner, () -> organisations.counties())).containsExactly("TW-TXG");
        assertThat(as(
                        planner,
                        () -> organisations.list(OrganisationFilter.of(null, "40", null), PageRequest.first(10))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aListIsSortedByEverythingItSays() {
        assertThat(names(OrganisationFilter.ALL, "-name"))
                .containsExactly("Gamma", "Beta 100% Chemicals", "alpha Steel");
        assertThat(names(OrganisationFilter.ALL, "-employees"))
                .containsExactly("Beta 100% Chemicals", "alpha Steel", "Gamma");
        for (String sort : Organisations.sorts()) {
            assertThat(names(OrganisationFilter.ALL, sort)).hasSize(3);
            assertThat(names(OrganisationFilter.ALL, "-" + sort)).hasSize(3);
        }
        assertThat(as(planner, () -> organisations.list(OrganisationFilter.ALL, new PageRequest(0, 10, "name; drop"))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void chineseNamesAreSortedByStrokes() {
        add("Wang", "王記工業", "11111111", "17", 5);
        add("Da", "大林化學", "22222222", "17", 5);
        add("Lin", "林口鋼鐵", "33333333", "17", 5);
        assertThat(names(OrganisationFilter.ALL, "nameZh")).containsSubsequence("Da", "Wang", "Lin");
    }

    @Test
    void aPageIsCutInTheDatabase() {
        Page<OrganisationRow> second = as(
                        planner, () -> organisations.list(OrganisationFilter.ALL, new PageRequest(1, 1, "name")))
                .orThrow();
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Beta 100% Chemicals");
            assertThat(row.iafCodes()).containsExactly("12");
            assertThat(row.employees()).isEqualTo(300);
            assertThat(row.contractors()).isEqualTo(7);
            assertThat(row.siteCount()).isEqualTo(1);
            assertThat(row.nextAudit()).isNull();
        });
    }

    @Test
    void aListTakesTwoStatementsHoweverLongItIs() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        names(OrganisationFilter.ALL, "employees");
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
    }

    private List<String> names(OrganisationFilter filter, String sort) {
        return as(planner, () -> organisations.list(filter, new PageRequest(0, 200, sort))).orThrow().items().stream()
                .map(OrganisationRow::name)
                .toList();
    }

    private void add(String name, String nameZh, String taxId, String iaf, int employees) {
        var wanted = new NewOrganisation(
                name,
                nameZh,
                "tw",
                "臺中市",
                taxId,
                null,
                List.of(iaf),
                null,
                List.of(aSite("Works", null, employees, 7)),
                null);
        as(planner, () -> organisations.add(wanted)).orThrow();
    }
}
