/** The records of a certification for an accreditation assessor, to look through and to save. */
@NullMarked
package app.auditorium.portal.records;

import org.jspecify.annotations.NullMarked;
