/** What {@code deploy/portal bench} measures: ratios of one run, on generated data with a fixed seed. */
@NullMarked
package app.auditorium.standalone.bench;

import org.jspecify.annotations.NullMarked;
