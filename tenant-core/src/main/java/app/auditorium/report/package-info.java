/** The report of an audit: whole by before it is submitted, kept in versions, and reviewed by somebody outside the team. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "catalogue",
            "access",
            "certification",
            "assignment",
            "audit",
            "finding",
            "paper"
        })
package app.auditorium.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
