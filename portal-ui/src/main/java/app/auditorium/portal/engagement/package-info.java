/** Engagements on the screen: the body's side from enquiry to programme, the client's own, and what clients tell in between. */
@NullMarked
package app.auditorium.portal.engagement;

import org.jspecify.annotations.NullMarked;
