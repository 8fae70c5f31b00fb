/** A certification body's clients: organisations with their sites, headcount, sectors, contacts and notes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "catalogue", "access"})
package app.auditorium.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
