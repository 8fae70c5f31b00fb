/** The body's own file on screen: auditors with competences and absences, and the accreditation scope. */
@NullMarked
package app.auditorium.portal.auditor;

import org.jspecify.annotations.NullMarked;
