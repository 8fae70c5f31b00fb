/** The one catalogue of rules about who may audit what and when: screens, API, calendar and solver ask the same objects. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "catalogue",
            "access",
            "organisation",
            "auditor",
            "impartiality",
            "certification"
        })
package app.auditorium.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
