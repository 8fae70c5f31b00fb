/** Auditors, their absences and the accreditation scope over REST. */
@NullMarked
package app.auditorium.api.auditor;

import org.jspecify.annotations.NullMarked;
