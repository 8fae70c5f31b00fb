/**
 * What is the same for every tenant and comes as versioned files: sectors, standards, their clauses, places. Public
 * knowledge, so its front doors are open to anyone, signed in or not.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package app.auditorium.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
