/** The public register and the verification of files: pages from the server, without sign-in, scripts or cookies. */
@NullMarked
package app.auditorium.portal.register;

import org.jspecify.annotations.NullMarked;
