/** A certification body's clients over REST. */
@NullMarked
package app.auditorium.api.organisation;

import org.jspecify.annotations.NullMarked;
