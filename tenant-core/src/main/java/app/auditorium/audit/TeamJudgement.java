package app.auditorium.audit;

import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.Reason;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How every auditor of the body was judged when the team of an audit was saved, in words that do not change any more.
 *
 * @param at when it was saved
 * @param by who saved it
 */
public record TeamJudgement(Instant at, @Nullable String by, List<Judged> auditors) {

    /**
     * One of them, judged as if nobody else had been chosen.
     *
     * @param covers the audit's codes that he knows
     * @param against everything that kept him from going; empty if he was allowed
     */
    public record Judged(UUID auditorId, String name, List<String> covers, List<Against> against) {

        static Judged of(Candidate candidate) {
            return new Judged(
                    candidate.auditorId(),
                    candidate.name(),
                    candidate.covers().stream().map(IafCode::value).toList(),
                    candidate.reasons().stream().map(Against::of).distinct().toList());
        }
    }

    /** What a rule said. */
    public record Against(String rule, String en, String zh) {

        static Against of(Reason reason) {
            return new Against(reason.rule(), reason.text(Locale.ENGLISH), reason.text(Locale.TRADITIONAL_CHINESE));
        }

        public String text(Locale locale) {
            return Texts.name(locale, en, zh);
        }
    }
}
