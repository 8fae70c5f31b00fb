/** The calculators over REST, open to anyone. */
@NullMarked
package app.auditorium.api.audittime;

import org.jspecify.annotations.NullMarked;
