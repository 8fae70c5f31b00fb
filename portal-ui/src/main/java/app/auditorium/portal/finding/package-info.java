/** Findings on the screen: their list, one by one, and the form that writes them. */
@NullMarked
package app.auditorium.portal.finding;

import org.jspecify.annotations.NullMarked;
