/** What the public sees: certificates with their status today, the documents that were issued, and whether a file is one of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "catalogue", "certification", "decision"})
package app.auditorium.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
