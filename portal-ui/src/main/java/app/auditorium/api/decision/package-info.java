/** The history of a certification and the decisions about it over REST. */
@NullMarked
package app.auditorium.api.decision;

import org.jspecify.annotations.NullMarked;
