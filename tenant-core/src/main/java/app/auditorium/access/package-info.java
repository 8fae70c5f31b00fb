/** The door: persons, how they sign in, where they are members, whom they invite, and what tenants grant each other. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
package app.auditorium.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
