@NullMarked
package app.auditorium.finding;

import org.jspecify.annotations.NullMarked;
