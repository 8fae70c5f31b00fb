/** What tests of every module stand on: a real PostgreSQL with its roles, and tenants to act in. */
@NullMarked
package app.auditorium.testing;

import org.jspecify.annotations.NullMarked;
