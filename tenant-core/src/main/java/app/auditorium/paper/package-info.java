/** Paper that the product prints: XHTML in which every text is escaped, the house's stylesheet, and PDF/A-2b with its fonts inside. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package app.auditorium.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
