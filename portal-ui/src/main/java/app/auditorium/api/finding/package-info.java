/** Findings over REST. */
@NullMarked
package app.auditorium.api.finding;

import org.jspecify.annotations.NullMarked;
