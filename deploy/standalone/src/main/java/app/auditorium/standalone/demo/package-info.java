/** The demonstration: fictional bodies, consultants and clients with three years of audits, the same on every machine for a given day. */
@NullMarked
package app.auditorium.standalone.demo;

import org.jspecify.annotations.NullMarked;
