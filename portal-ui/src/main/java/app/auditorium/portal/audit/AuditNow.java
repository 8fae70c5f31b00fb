package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of an audit since it was read, for whoever was to take a step with it. */
public final class AuditNow {

    private AuditNow() {}

    public static Optional<Told.Now> since(AuditDetails read, Optional<AuditDetails> now) {
        return now.map(audit -> new Told.Now(audit.version(), new ChangedParts(changes(read, audit))));
    }

    /** The same, line by line. */
    public static Stream<String> changes(AuditDetails read, AuditDetails now) {
        return Stream.of(
                        ChangedParts.changed(
                                "audits.column.state",
                                Words.of("audit.state." + read.state()),
                                Words.of("audit.state." + now.state())),
                        ChangedParts.changed(
                                "audit.dates",
                                AuditWords.days(read.start(), read.end()),
                                AuditWords.days(now.start(), now.end())),
                        ChangedParts.changed("audit.team", team(read), team(now)),
                        ChangedParts.changed("audit.codes", read.iafCodes(), now.iafCodes()),
                        ChangedParts.changed("plan.reason", read.reason(), now.reason()),
                        ChangedParts.changed("audit.cancelled.reason", read.cancelReason(), now.cancelReason()))
                .flatMap(Optional::stream);
    }

    private static List<String> team(AuditDetails audit) {
        return audit.team().stream()
                .map(member -> member.name() + " · " + AuditWords.role(member.role()))
                .toList();
    }
}
