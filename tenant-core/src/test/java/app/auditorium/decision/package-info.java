/** Decisions as the rules and the database judge them. */
@NullMarked
package app.auditorium.decision;

import org.jspecify.annotations.NullMarked;
