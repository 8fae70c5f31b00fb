/** Audits, and who may go on them, over REST. */
@NullMarked
package app.auditorium.api.audit;

import org.jspecify.annotations.NullMarked;
