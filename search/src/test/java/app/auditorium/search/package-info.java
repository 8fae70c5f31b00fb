@NullMarked
package app.auditorium.search;

import org.jspecify.annotations.NullMarked;
