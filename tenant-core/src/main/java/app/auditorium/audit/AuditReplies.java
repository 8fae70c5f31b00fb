package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;
import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The client's word on days and team: given by the client company itself, or entered by the body on its behalf. */
@Component
@Transactional
public class AuditReplies {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_SOURCE = 300;

    private final ReplyTable table;
    private final AuditConduct conduct;
    private final AuditsAboutUs aboutUs;
    private final Deliveries deliveries;
    private final Today today;

    AuditReplies(ReplyTable table, AuditConduct conduct, AuditsAboutUs aboutUs, Deliveries deliveries, Today today) {
        this.table = table;
        this.conduct = conduct;
        this.aboutUs = aboutUs;
        this.deliveries = deliveries;
        this.today = today;
    }

    /** Everything that was answered to an audit, the newest first. */
    @AllowedTo(in = {CERTIFICATION_BODY, CLIENT})
    @Transactional(readOnly = true)
    public List<Reply> of(UUID audit) {
        return table.of(audit);
    }

    /** The newest answers to all audits, at most so many. */
    @AllowedTo(in = {CERTIFICATION_BODY, CLIENT})
    @Transactional(readOnly = true)
    public List<Reply> newest(int most) {
        return table.newest(most);
    }

    /** What the client told the body outside the portal, with its source; an objection sends the audit back to planning (G.2). */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> record(UUID audit, int version, NewReply reply) {
        Checks checks = checked(reply).required("source", reply.source(), LONGEST_SOURCE);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        Outcome<AuditDetails> outcome = reply.objects()
                ? conduct.recordObjection(audit, version, reply.reason())
                : conduct.recordAcceptance(audit, version);
        if (outcome instanceof Outcome.Done<AuditDetails>(var details)) {
            table.write(
                    new ReplyTable.Target(
                            Acting.current().tenantId(),
                            audit,
                            version,
                            details.standard(),
                            table.clientOf(audit).orElse(null)),
                    reply,
                    given(reply));
        }
        return outcome;
    }

    /**
     * The client company's own answer; the body is told, and its audit follows. Each version of an audit is answered once: who comes second
     * learns who answered.
     */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<AuditsAboutUs.AboutUs> answer(UUID audit, int version, NewReply wanted) {
        NewReply reply = wanted.toldBy(null, null);
        Optional<AuditsAboutUs.AboutUs> found = aboutUs.details(audit);
        if (found.isEmpty()) {
            return Outcome.notThere();
        }
        Checks checks = checked(reply);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        if (found.get().version() != version) {
            return new Outcome.Stale<>(null, null);
        }
        Optional<Reply> given = table.of(audit).stream()
                .filter(earlier -> earlier.auditVersion() == version)
                .findFirst();
        if (given.isPresent()) {
            return new Outcome.Stale<>(given.get().person(), given.get().recordedAt());
        }
        if (found.get().state() != AuditState.TEAM_PROPOSED) {
            return Outcome.refused(Problem.rule("A-40", null, "rule.audit.answered"));
        }
        if (reply.wantedDay() != null && !found.get().otherDays().contains(reply.wantedDay())) {
            return Outcome.refused(Problem.invalid("wantedDay", "problem.reply.day"));
        }
        if (reply.objects()
                && reply.about() != Reply.About.DAYS
                && reply.objectedTo().isEmpty()) {
            return Outcome.refused(Problem.invalid("objectedTo", "problem.required"));
        }
        if (!found.get().team().containsAll(reply.objectedTo())) {
            return Outcome.refused(Problem.invalid("objectedTo", "problem.reply.member"));
        }
        UUID body = found.get().bodyId();
        UUID id = table.write(
                new ReplyTable.Target(body, audit, version, found.get().standard(), body), reply, today.here());
        deliveries.send(new AuditAnswered(body, audit, id));
        return Outcome.done(found.get());
    }

    private Checks checked(NewReply reply) {
        var checks = new Checks();
        if (reply.answer() == null) {
            checks.invalid("answer", "problem.required");
        }
        if (reply.objects()) {
            if (reply.about() == null) {
                checks.invalid("about", "problem.required");
            }
            checks.required("reason", reply.reason(), LONGEST_REASON);
        }
        if (reply.givenOn() != null && reply.givenOn().isAfter(today.here())) {
            checks.invalid("givenOn", "problem.reply.later");
        }
        return checks;
    }

    private LocalDate given(NewReply reply) {
        return Objects.requireNonNullElseGet(reply.givenOn(), today::here);
    }
}
