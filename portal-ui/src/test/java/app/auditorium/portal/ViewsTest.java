package app.auditorium.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.auditorium");

    @Test
    void everyViewSaysToWhomItIsOpen() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(OpenTo.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(PORTAL);
    }

    @Test
    void whatStandsInTheNavigationIsAView() {
        classes()
                .that()
                .areAnnotatedWith(Destination.class)
                .should()
                .beAnnotatedWith(Route.class)
                .check(PORTAL);
    }

    @Test
    void vaadinStaysInThePortal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.auditorium.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(PORTAL);
    }

    @Test
    void theSharedComponentsKnowNoDomain() {
        noClasses()
                .that()
                .resideInAPackage("app.auditorium.portal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "app.auditorium.organisation..",
                        "app.auditorium.auditor..",
                        "app.auditorium.certification..",
                        "app.auditorium.audit..",
                        "app.auditorium.finding..",
                        "app.auditorium.search..")
                .check(PORTAL);
    }

    /** One place writes files for spreadsheets, and there no text becomes a formula. */
    @Test
    void whateverIsExportedGoesThroughExports() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.auditorium.kernel")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.commons.csv.CSVPrinter")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi.xssf.streaming")
                .check(PORTAL);
    }
}
