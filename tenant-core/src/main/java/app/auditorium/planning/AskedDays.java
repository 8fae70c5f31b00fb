package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.audit.Reply;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clients that asked for another of the days that work; the planner moves the audit there with one click. */
@Component
@Transactional
public class AskedDays {

    private static final int LATEST = 100;

    private final AuditReplies replies;
    private final Audits audits;
    private final PublicHolidays holidays;

    AskedDays(AuditReplies replies, Audits audits, PublicHolidays holidays) {
        this.replies = replies;
        this.audits = audits;
        this.holidays = holidays;
    }

    /** A client's request for another day, as long as nobody has followed it. */
    public record Asked(
            UUID audit,
            int version,
            String organisation,
            @Nullable String organisationZh,
            LocalDate start,
            LocalDate end,
            LocalDate wanted,
            @Nullable String reason) {}

    /** The newest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Asked> open() {
        return replies.newest(LATEST).stream()
                .filter(reply -> reply.wantedDay() != null)
                .flatMap(this::open)
                .toList();
    }

    private Stream<Asked> open(Reply reply) {
        LocalDate wanted = Objects.requireNonNull(reply.wantedDay());
        return audits.details(reply.auditId()).stream()
                .filter(audit ->
                        audit.state() == AuditState.PLANNED && !audit.start().equals(wanted))
                .map(audit -> new Asked(
                        audit.id(),
                        audit.version(),
                        audit.organisation(),
                        audit.organisationZh(),
                        audit.start(),
                        audit.end(),
                        wanted,
                        String.valueOf(wanted).equals(reply.reason()) ? null : reply.reason()));
    }

    /** Moves the audit to the day for which the client asked, for as many working days; it is told anew when the plan is published. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> follow(UUID audit) {
        Asked asked = open().stream()
                .filter(one -> one.audit.equals(audit))
                .findFirst()
                .orElse(null);
        if (asked == null) {
            return Outcome.notThere();
        }
        WorkCalendar calendar = holidays.calendar();
        LocalDate end = calendar.lastOf(asked.wanted, Math.max(1, calendar.between(asked.start, asked.end)));
        return audits.move(audit, asked.version, asked.wanted, end);
    }
}
