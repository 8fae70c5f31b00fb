package app.auditorium;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules are exactly these words, and each uses only what its package says it may. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(
            AuditoriumApplication.class,
            DescribedPredicate.describe("stand on the class path of tests only", ModularityTest::isOfTests));

    /** Tests come as folders or, from other Maven modules, as a jar; the embedded servers are no module of the product. */
    private static boolean isOfTests(JavaClass type) {
        String from = type.getSource().map(source -> source.getUri().toString()).orElse("");
        return from.contains("-tests.jar")
                || from.contains("/test-classes/")
                || type.getPackageName().startsWith("app.auditorium.embedded");
    }

    @Test
    void theModulesAreTheseAndNoOthers() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "kernel",
                        "paper",
                        "tenancy",
                        "catalogue",
                        "access",
                        "organisation",
                        "auditor",
                        "impartiality",
                        "audittime",
                        "houserule",
                        "obligation",
                        "document",
                        "engagement",
                        "certification",
                        "assignment",
                        "audit",
                        "planning",
                        "finding",
                        "report",
                        "records",
                        "decision",
                        "register",
                        "notification",
                        "search",
                        "billing",
                        "portal",
                        "api");
    }

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        MODULES.verify();
    }
}
