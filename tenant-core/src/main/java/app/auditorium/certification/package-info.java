/** Certifications: one client, one standard, cycles of three years, and the programme of audits that follows from them. */
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
            "engagement"
        })
package app.auditorium.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
