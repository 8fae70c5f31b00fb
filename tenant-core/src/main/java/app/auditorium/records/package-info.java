/** The records of a whole engagement in one archive, for an accreditation assessor (DOMAIN A-86). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "catalogue",
            "document",
            "engagement",
            "audittime",
            "certification",
            "assignment",
            "audit",
            "finding",
            "report",
            "decision",
            "paper"
        })
package app.auditorium.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
