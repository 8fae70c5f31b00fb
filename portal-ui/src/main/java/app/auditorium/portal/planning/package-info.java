/** The year's plan on the screen: making it, looking at it, changing it, turning it into audits. */
@NullMarked
package app.auditorium.portal.planning;

import org.jspecify.annotations.NullMarked;
