/** The year as a problem: what is due, who may go, what an arrangement breaks and costs. Plain Java, shared by solver, board and explanation. */
@NullMarked
package app.auditorium.planning.year;

import org.jspecify.annotations.NullMarked;
