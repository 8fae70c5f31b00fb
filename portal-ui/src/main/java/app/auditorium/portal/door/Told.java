package app.auditorium.portal.door;

import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows on a screen what came of a request. */
final class Told {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Told() {}

    /** Goes on when it is done; else says why not, at the fields where it can. */
    static <T> void outcome(Outcome<T> outcome, ProblemSummary problems, Consumer<T> done) {
        problems.clear();
        switch (outcome) {
            case Outcome.Done<T>(var value) -> done.accept(value);
            case Outcome.Refused<T>(var reasons) -> problems.show(reasons);
            case Outcome.NotThere<T>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<T>(var who, var when) ->
                Toasts.refused(
                        who == null || when == null
                                ? Words.of("stale.title")
                                : Words.of("stale.by", who, moment(when)));
        }
    }

    /** As {@link #outcome}, where there is no form: what stands against it is a note at the edge. */
    static <T> void outcome(Outcome<T> outcome, Consumer<T> done) {
        if (outcome instanceof Outcome.Refused<T>(var reasons)) {
            reasons.forEach(reason -> Toasts.refused(reason.text(Words.language())));
        } else {
            outcome(outcome, new ProblemSummary(), done);
        }
    }

    /** To the minute, where the reader is. */
    static String moment(@Nullable Instant moment) {
        ZoneId zone = Tab.here().flatMap(Tab::membership).map(Membership::zone).orElse(ZoneId.of("Asia/Taipei"));
        return moment == null ? "" : MINUTES.format(moment.atZone(zone));
    }
}
