/** Findings in Elasticsearch: indexed from an outbox, searched by whoever is entitled to see them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "catalogue", "finding"})
package app.auditorium.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
