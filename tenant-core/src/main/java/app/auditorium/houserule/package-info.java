/** What a body has settled for itself where the documents leave it open: DOMAIN's value unless an administrator set another. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
package app.auditorium.houserule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
