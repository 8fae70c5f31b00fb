/** The body's own file: its auditors with competences and absences, and the scope it is accredited for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "catalogue", "houserule"})
package app.auditorium.auditor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
