/** Search over REST. */
@NullMarked
package app.auditorium.api.search;

import org.jspecify.annotations.NullMarked;
