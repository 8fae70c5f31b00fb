/** One jar that runs everything: both servers in the state directory, and the portal on top of them. */
@NullMarked
package app.auditorium.standalone;

import org.jspecify.annotations.NullMarked;
