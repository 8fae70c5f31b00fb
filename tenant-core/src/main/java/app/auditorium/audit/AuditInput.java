package app.auditorium.audit;

import app.auditorium.assignment.Team;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be said about a wanted audit without looking anything up. */
final class AuditInput {

    private static final int LONGEST_DAYS = 60;
    static final int LONGEST_REASON = 2000;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");

    private AuditInput() {}

    static Checks check(NewAudit wanted) {
        var checks = new Checks().filledIn("", wanted);
        dates(checks, wanted.start(), wanted.end());
        checks.each("team", wanted.team(), (at, member) -> {
            if (member == null) {
                checks.invalid(at, "problem.required");
            } else {
                checks.filledIn(at + ".", member);
            }
        });
        String language = blankIsNull(wanted.language());
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            checks.invalid("language", "problem.audit.language");
        }
        return checks;
    }

    private static void dates(Checks checks, @Nullable LocalDate start, @Nullable LocalDate end) {
        boolean inReach = reachable(checks, "start", start) & reachable(checks, "end", end);
        if (start == null || end == null || !inReach) {
            return;
        }
        if (end.isBefore(start)) {
            checks.invalid("end", "problem.audit.ends-before-start");
        } else if (new DateRange(start, end).days() > LONGEST_DAYS) {
            checks.invalid("end", "problem.audit.too-long", LONGEST_DAYS);
        }
    }

    private static boolean reachable(Checks checks, String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            checks.invalid(field, "problem.audit.no-such-year", FIRST.getYear(), LAST.getYear());
            return false;
        }
        return true;
    }

    /** The days of the audit, if they can exist. */
    static Optional<DateRange> days(NewAudit wanted) {
        LocalDate start = wanted.start();
        LocalDate end = wanted.end();
        var checks = new Checks();
        dates(checks, start, end);
        return start == null || end == null || checks.refuse()
                ? Optional.empty()
                : Optional.of(new DateRange(start, end));
    }

    static Team team(NewAudit wanted) {
        List<NewAudit.Member> others = wanted.team() == null ? List.of() : wanted.team();
        return new Team(
                wanted.leadAuditorId(),
                others.stream()
                        .filter(member -> member != null && member.auditorId() != null && member.role() != null)
                        .map(member -> new Team.Member(
                                java.util.Objects.requireNonNull(member.auditorId()),
                                java.util.Objects.requireNonNull(member.role())))
                        .toList());
    }

    static List<String> knownCodes(NewAudit wanted) {
        return wanted.iafCodes() == null
                ? List.of()
                : wanted.iafCodes().stream()
                        .filter(code -> code != null && IafCode.isValid(code))
                        .distinct()
                        .sorted()
                        .toList();
    }

    static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
