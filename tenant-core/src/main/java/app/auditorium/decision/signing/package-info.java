/** Keys and PDF signatures: the home of DSS and of Bouncy Castle's certificates. */
@NullMarked
package app.auditorium.decision.signing;

import org.jspecify.annotations.NullMarked;
