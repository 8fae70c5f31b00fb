/** Uploaded documents: bytes in PostgreSQL with a checksum, their type told by content, readable by one other tenant once released. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
package app.auditorium.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
