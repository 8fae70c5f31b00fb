package app.auditorium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules are exactly these words, and each uses only what its package says it may. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(AuditoriumApplication.class);

    @Test
    void theModulesAreTheseAndNoOthers() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "kernel",
                        "tenancy",
                        "catalogue",
                        "access",
                        "organisation",
                        "auditor",
                        "impartiality",
                        "certification",
                        "assignment",
                        "audit",
                        "finding",
                        "notification",
                        "search",
                        "billing",
                        "portal",
                        "api",
                        "embedded"); // on the class path of tests only
    }

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        modules.verify();
    }
}
