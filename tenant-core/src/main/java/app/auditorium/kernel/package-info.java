/** Words that every module speaks: roles, IAF codes, standards, date ranges, outcomes and problems. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.auditorium.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
