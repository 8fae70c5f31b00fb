/** Decisions about certifications: what awaits one, who may take it by which rules, and what it brings forth; complaints and appeals. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "paper",
            "tenancy",
            "houserule",
            "catalogue",
            "access",
            "organisation",
            "auditor",
            "impartiality",
            "certification",
            "assignment",
            "audit",
            "audittime",
            "finding"
        })
package app.auditorium.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
