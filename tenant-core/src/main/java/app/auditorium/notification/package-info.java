/** Mail: an outbox that a job empties into the mail server, or keeps for the operator where there is none. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "access"})
package app.auditorium.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
