/** Home, audits, planning and the calendar on the screen. */
@NullMarked
package app.auditorium.portal.audit;

import org.jspecify.annotations.NullMarked;
