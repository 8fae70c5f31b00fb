/** What awaits a decision, the taking of decisions, and the history of a certification, on the screen. */
@NullMarked
package app.auditorium.portal.decision;

import org.jspecify.annotations.NullMarked;
