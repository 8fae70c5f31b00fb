@NullMarked
package app.auditorium.impartiality;

import org.jspecify.annotations.NullMarked;
