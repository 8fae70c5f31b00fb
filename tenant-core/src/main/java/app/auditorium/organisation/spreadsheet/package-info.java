/** Reads tables out of the files that people have: CSV in any encoding, XLSX. */
@NullMarked
package app.auditorium.organisation.spreadsheet;

import org.jspecify.annotations.NullMarked;
