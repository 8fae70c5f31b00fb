package app.auditorium;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.AtTheDoor;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** Every method of a front door says who may use it. */
class AccessTest {

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/embedded/"))
            .importPackages("app.auditorium");

    @Test
    void everyFrontDoorMethodStatesItsAccess() {
        List<String> silent = product.stream()
                .filter(type -> type.isAnnotatedWith(Component.class)
                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !MACHINERY.contains(type.getPackageName())
                        || type.getSimpleName().equals("Histories"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.BRIDGE))
                .filter(method -> !method.isAnnotatedWith(AllowedTo.class) && !method.isAnnotatedWith(AtTheDoor.class))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .distinct()
                .sorted()
                .toList();
        assertThat(silent).isEmpty();
    }

    /** The wall itself stands below access; the catalogue is public knowledge. */
    private static final List<String> MACHINERY = List.of(
            "app.auditorium.tenancy",
            "app.auditorium.catalogue",
            "app.auditorium.kernel",
            "app.auditorium.paper",
            "app.auditorium.decision.signing");
}
