/** Audit time on screen: the public calculators, the wizard with its records, and the body's settings. */
@NullMarked
package app.auditorium.portal.audittime;

import org.jspecify.annotations.NullMarked;
