/** Credentials as signed tokens: the home of Nimbus JOSE. */
@NullMarked
package app.auditorium.decision.credential;

import org.jspecify.annotations.NullMarked;
