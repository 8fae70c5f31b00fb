/** What audits find, graded and written against a clause, from the draft to the release to the client. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "catalogue", "access"})
package app.auditorium.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
