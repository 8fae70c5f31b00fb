/** The search screen. */
@NullMarked
package app.auditorium.portal.search;

import org.jspecify.annotations.NullMarked;
