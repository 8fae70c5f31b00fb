/** What audits find, graded and written against a clause, from the draft to the client's answer, its verification, and the end. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "catalogue",
            "houserule",
            "access",
            "document",
            "certification",
            "audit"
        })
package app.auditorium.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
