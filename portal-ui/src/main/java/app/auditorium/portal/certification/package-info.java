/** Certifications and their programmes on the screen. */
@NullMarked
package app.auditorium.portal.certification;

import org.jspecify.annotations.NullMarked;
