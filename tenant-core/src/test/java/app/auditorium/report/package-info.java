@NullMarked
package app.auditorium.report;

import org.jspecify.annotations.NullMarked;
