/** Uploaded documents on the screen: the list that every page with documents shows. */
@NullMarked
package app.auditorium.portal.document;

import org.jspecify.annotations.NullMarked;
