/**
 * The token filters that the reduced Elasticsearch distribution lacks, under their official names, so that index settings
 * are the same on a full cluster. These classes run inside Elasticsearch, never in the JVM that starts it.
 */
@NullMarked
package app.auditorium.embedded.analysis;

import org.jspecify.annotations.NullMarked;
