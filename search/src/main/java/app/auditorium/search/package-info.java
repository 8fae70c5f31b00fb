/** Findings in Elasticsearch: indexed from an outbox, searched by whoever is entitled to see them. */
@NullMarked
package app.auditorium.search;

import org.jspecify.annotations.NullMarked;
