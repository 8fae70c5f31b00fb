/** The home of Timefold: turns a year into a better one. */
@NullMarked
package app.auditorium.planning.solver;

import org.jspecify.annotations.NullMarked;
