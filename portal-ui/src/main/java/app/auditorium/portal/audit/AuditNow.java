package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of an audit since it was read, for whoever was to take a step with it. */
public final class AuditNow {

    private AuditNow() {}

    public static Optional<Told.Now> since(AuditDetails read, Optional<AuditDetails> now) {
        return now.map(audit -> new Told.Now(audit.version(), new ChangedParts(changes(read, audit))));
    }

    /** The same, line by line. */
    public static Stream<String> changes(AuditDetails read, AuditDetails now) {
        return Stream.of(
                        line(
                                "audits.column.state",
                                Words.of("audit.state." + read.state()),
                                Words.of("audit.state." + now.state())),
                        line(
                                "audit.dates",
                                AuditWords.days(read.start(), read.end()),
                                AuditWords.days(now.start(), now.end())),
                        line("audit.team", team(read), team(now)),
                        line("audit.codes", read.iafCodes(), now.iafCodes()),
                        line("plan.reason", read.reason(), now.reason()),
                        line("audit.cancelled.reason", read.cancelReason(), now.cancelReason()))
                .flatMap(Optional::stream);
    }

    private static List<String> team(AuditDetails audit) {
        return audit.team().stream()
                .map(member -> member.name() + " · " + AuditWords.role(member.role()))
                .toList();
    }

    private static Optional<String> line(String key, @Nullable Object before, @Nullable Object now) {
        return Objects.equals(before, now)
                ? Optional.empty()
                : Optional.of(ChangedParts.line(Words.of(key), before, now));
    }
}
