/**
 * How long audits take (DOMAIN C): the pure rules behind the calculators, and the calculations that a body keeps for its
 * clients.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "catalogue", "houserule", "paper"})
package app.auditorium.audittime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
