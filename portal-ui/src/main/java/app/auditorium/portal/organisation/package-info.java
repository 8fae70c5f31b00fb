/** The screens of a certification body's clients. */
@NullMarked
package app.auditorium.portal.organisation;

import org.jspecify.annotations.NullMarked;
