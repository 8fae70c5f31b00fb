/** What falls due, on screen. */
@NullMarked
package app.auditorium.portal.obligation;

import org.jspecify.annotations.NullMarked;
