package app.auditorium.paper;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a body keeps about certifications under the one head of its records: who writes, about whom, under which numbers, and of
 * which moment. The records implement it: they know the numbers. Asked in a transaction of the body.
 */
public interface HeadedPress {

    /**
     * What stands under the head.
     *
     * @param title the kind of paper
     * @param what which one it is
     * @param asOf the moment that it tells of; null for now
     */
    record Page(String title, String what, @Nullable Instant asOf, Locale language, List<Markup> body) {}

    byte[] onCertifications(Collection<UUID> certifications, Page page);

    byte[] onEngagement(UUID engagement, Page page);
}
