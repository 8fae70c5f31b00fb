/** The records of a whole engagement in one archive, for an accreditation assessor (DOMAIN A-86). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "certification", "assignment", "audit", "finding", "report", "paper"
        })
package app.auditorium.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
