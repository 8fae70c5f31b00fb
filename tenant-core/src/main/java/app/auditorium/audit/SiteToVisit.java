package app.auditorium.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site that an audit goes to, and why to this one.
 *
 * @param lastVisited when an audit of the certification went there before; null if none did
 */
public record SiteToVisit(UUID id, Why why, @Nullable LocalDate lastVisited) {

    /** By which rule of DOMAIN. */
    public enum Why {
        /** The central function, at least once a year. */
        CENTRAL("C-30"),
        /** One of those that the calculation of the audit time names for the initial audit. */
        DETERMINED("C-30"),
        /** Sampling is not appropriate, or the sample is as large as the client has sites. */
        ALL("C-34"),
        /** No audit went there for longer, so that the sites of a cycle differ. */
        LONGEST("C-34"),
        /** At least a quarter of a sample is drawn. */
        LOT("C-32"),
        /** By a person, who weighs risks that no rule knows. */
        CHOSEN("C-33");

        private final String rule;

        Why(String rule) {
            this.rule = rule;
        }

        public String rule() {
            return rule;
        }
    }
}
