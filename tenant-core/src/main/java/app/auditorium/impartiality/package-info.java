/** Relations that threaten impartiality: the body's register, a consultancy's own jobs, and the conflicts that follow (A-62 … A-67). */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
package app.auditorium.impartiality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
