/** Calendar feeds over HTTP. */
@NullMarked
package app.auditorium.api.planning;

import org.jspecify.annotations.NullMarked;
