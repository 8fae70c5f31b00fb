/** The year's plan: what is due, placed by a solver, explained, changed by a planner, and turned into audits. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "catalogue",
            "houserule",
            "access",
            "organisation",
            "auditor",
            "impartiality",
            "certification",
            "audittime",
            "assignment",
            "audit",
            "paper"
        })
package app.auditorium.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
