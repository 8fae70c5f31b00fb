/**
 * The REST interface: it calls the same front doors as the screens. What every call has in common lives here, the resources in one
 * package per module.
 */
@NullMarked
package app.auditorium.api;

import org.jspecify.annotations.NullMarked;
