/** Audits: planned by IAF code within a certification's programme, with dates, sites, lead and team. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "catalogue",
            "houserule",
            "access",
            "organisation",
            "audittime",
            "auditor",
            "impartiality",
            "certification",
            "assignment"
        })
package app.auditorium.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
