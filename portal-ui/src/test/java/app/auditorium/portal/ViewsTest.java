package app.auditorium.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Nobody writes a view of which it is never asked how often it asks the database. */
    @Test
    void everyViewIsOpenedWhereItsStatementsAreCounted() {
        List<String> templates = views().flatMap(ViewsTest::templates).toList();
        List<String> opened = DetailStatementsStoryTest.opened()
                .map(path -> templates.stream()
                        .filter(template -> matches(template, path))
                        .min(Comparator.comparing(template -> template.indexOf(':')))
                        .orElseThrow())
                .toList();
        List<String> menu = views().filter(view -> view.isAnnotatedWith(Destination.class))
                .filter(view -> !view.getAnnotationOfType(OpenTo.class).operator())
                .flatMap(ViewsTest::templates)
                .toList();

        assertThat(templates).hasSizeGreaterThan(60).containsAll(DetailStatementsStoryTest.EXCUSED.keySet());
        assertThat(templates)
                .filteredOn(template -> !menu.contains(template)
                        && !opened.contains(template)
                        && !DetailStatementsStoryTest.EXCUSED.containsKey(template))
                .as("neither in the menu, nor opened by DetailStatementsStoryTest, nor excused there")
                .isEmpty();
    }

    private static Stream<JavaClass> views() {
        return PORTAL.stream().filter(type -> type.isAnnotatedWith(Route.class));
    }

    private static Stream<String> templates(JavaClass view) {
        return Stream.concat(
                Stream.of(view.getAnnotationOfType(Route.class).value()),
                view.tryGetAnnotationOfType(RouteAlias.class).map(RouteAlias::value).stream());
    }

    /** The literal parts of a template, and for each parameter what it may be. */
    private static boolean matches(String template, String path) {
        return path.matches(Stream.of(template.split("/"))
                .map(part -> part.startsWith(":")
                        ? part.replaceFirst(":\\w+$", "[^/]+").replaceFirst("^:\\w+", "")
                        : part)
                .collect(Collectors.joining("/")));
    }
}
