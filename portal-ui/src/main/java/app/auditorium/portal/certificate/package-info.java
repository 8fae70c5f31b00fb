/** Certificates on the screens: of a certification, of a client company, and how the body presents itself and signs. */
@NullMarked
package app.auditorium.portal.certificate;

import org.jspecify.annotations.NullMarked;
