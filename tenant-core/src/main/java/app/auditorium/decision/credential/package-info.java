/** Credentials as signed tokens: the home of Nimbus JOSE and SD-JWT. */
@NullMarked
package app.auditorium.decision.credential;

import org.jspecify.annotations.NullMarked;
