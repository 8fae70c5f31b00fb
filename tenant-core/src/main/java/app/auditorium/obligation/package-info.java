/** What falls due: the audits that programmes still ask for, majors to verify, decisions to take, and the warnings before them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "catalogue", "access", "houserule", "certification", "audittime"})
package app.auditorium.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
