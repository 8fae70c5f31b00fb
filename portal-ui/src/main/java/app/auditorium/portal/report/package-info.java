/** Screens of audit reports and their technical review. */
@NullMarked
package app.auditorium.portal.report;

import org.jspecify.annotations.NullMarked;
