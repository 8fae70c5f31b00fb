/** From an enquiry to a programme: application, review, quote and agreement (DOMAIN G.1), and what a client must tell in between. */
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
            "document",
            "paper"
        })
package app.auditorium.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
