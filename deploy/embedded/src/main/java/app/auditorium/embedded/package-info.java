/** PostgreSQL and Elasticsearch as child processes that live and die with this JVM. Knows nothing of the product. */
@NullMarked
package app.auditorium.embedded;

import org.jspecify.annotations.NullMarked;
