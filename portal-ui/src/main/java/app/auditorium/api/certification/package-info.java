/** Certifications over REST. */
@NullMarked
package app.auditorium.api.certification;

import org.jspecify.annotations.NullMarked;
