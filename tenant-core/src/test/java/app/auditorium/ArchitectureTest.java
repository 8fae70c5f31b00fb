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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** The embedded PostgreSQL lets it past row-level security (CVE-2026-120154); these two tables belong to no tenant. */
    @Test
    void noStatementAsksForConflictsInATenantsTable() throws IOException {
        Pattern conflict =
                Pattern.compile("(?is)insert\\s+into\\s+(\\w+)(?:(?!insert\\s+into|;).)*?\\son\\s+conflict\\b");
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                            .flatMap(file -> conflict.matcher(text(file)).results())
                            .map(found -> found.group(1)))
                    .containsOnly("job_run", "sign_in_try");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
