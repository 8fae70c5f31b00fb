@NullMarked
package app.auditorium.auditor;

import org.jspecify.annotations.NullMarked;
