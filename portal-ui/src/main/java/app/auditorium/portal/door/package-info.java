/** The screens around the door: invitations, passwords, members, sharing, the operator, a person's own profile. */
@NullMarked
package app.auditorium.portal.door;

import org.jspecify.annotations.NullMarked;
