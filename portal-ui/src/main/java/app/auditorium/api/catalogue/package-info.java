/** Sectors, standards and their requirements over REST. */
@NullMarked
package app.auditorium.api.catalogue;

import org.jspecify.annotations.NullMarked;
