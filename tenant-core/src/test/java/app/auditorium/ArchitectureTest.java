package app.auditorium;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.tenancy.AcrossTenants;
import app.auditorium.tenancy.DailyRounds;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** Foreign libraries have one home, names are the field's, and the wall's gates have few callers. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/embedded/"))
            .importPackages("app.auditorium");

    @Test
    void thereIsSomethingToCheck() {
        assertThat(CORE).hasSizeGreaterThan(60);
    }

    @Test
    void theCoreKnowsNoScreenNoSearchNoMoney() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.vaadin..",
                        "co.elastic..",
                        "com.stripe..",
                        "jakarta.servlet..",
                        "org.springframework.web..")
                .check(CORE);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Impl|Dto|DTO|Manager|Util|Utils|Helper)$")
                .orShould()
                .resideInAnyPackage(
                        "..service..",
                        "..model..",
                        "..dto..",
                        "..impl..",
                        "..util..",
                        "..common..",
                        "..helper..",
                        "..manager..")
                .check(CORE);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirModules() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CORE);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .beAssignableTo(app.auditorium.tenancy.TenantOwned.class)
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void onlyTheWallTouchesJdbcConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.auditorium.tenancy..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "are connections, statements or pools",
                                (JavaClass type) -> type.getName()
                                        .matches(
                                                "java\\.sql\\.(Connection|Statement|PreparedStatement|DriverManager)|com\\.zaxxer\\..*")))
                .check(CORE);
    }

    @Test
    void theTenantIsCrossedOnlyWhereThisListSays() {
        assertThat(CORE.get(AcrossTenants.class).getDirectDependenciesToSelf())
                .extracting(dependency -> dependency.getOriginClass().getSimpleName())
                .containsOnly("Deliveries", "DailyRounds", "ImportsAtWork");
        assertThat(CORE.get(DailyRounds.class).getDirectDependenciesToSelf())
                .extracting(dependency -> dependency.getOriginClass().getSimpleName())
                .filteredOn(caller -> !caller.startsWith("DailyRounds"))
                .containsOnly("DueWarningJob", "CertificationCalendar", "ProposalsJob");
    }
}
