/** The look, the shell and the components that every view is built from. */
@NullMarked
package app.auditorium.portal;

import org.jspecify.annotations.NullMarked;
