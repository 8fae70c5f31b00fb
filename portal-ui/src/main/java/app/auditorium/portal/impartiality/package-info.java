/** The impartiality register of a certification body and the jobs of a consultancy, on screen. */
@NullMarked
package app.auditorium.portal.impartiality;

import org.jspecify.annotations.NullMarked;
