/** Tokens, the caller, grants and invitations over REST. */
@NullMarked
package app.auditorium.api.access;

import org.jspecify.annotations.NullMarked;
