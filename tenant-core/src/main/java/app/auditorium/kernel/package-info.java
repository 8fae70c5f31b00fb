/** Words that every module speaks: roles, IAF codes, standards, date ranges, refusals. */
@NullMarked
package app.auditorium.kernel;

import org.jspecify.annotations.NullMarked;
