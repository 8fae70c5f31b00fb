package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Candidate;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Audits;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the acting auditor is to go; he may say that he cannot, and a colleague may be asked to go instead. The planner settles it. */
@Component
@Transactional
public class MyVisits {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_ABSENCE = 300;

    private final AuditCalendar calendar;
    private final Audits audits;
    private final AnswerTable answers;
    private final AnswerLetters letters;
    private final VisitAnswers others;
    private final Today today;
    private final JdbcClient sql;

    MyVisits(
            AuditCalendar calendar,
            Audits audits,
            AnswerTable answers,
            AnswerLetters letters,
            VisitAnswers others,
            Today today,
            DataSource app) {
        this.answers = answers;
        this.letters = letters;
        this.others = others;
        this.calendar = calendar;
        this.audits = audits;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    /**
     * Days on which the acting auditor is away.
     *
     * @param own whether he entered them himself
     */
    public record Away(
            UUID id,
            LocalDate first,
            LocalDate last,
            @Nullable String reason,
            boolean own) {}

    private static final String ABSENCES = """
            select id, first_day, last_day, reason,
                   -- by the history, which keeps who wrote what
                   exists (select from history h
                           where h.tenant_id = x.tenant_id and h.subject_id = x.auditor_id and h.part = 'absence' and h.action = 'INSERT'
                             and h.person_id = acting_person() and h.changes #>> '{first_day,1}' = x.first_day::text
                             and h.changes #>> '{last_day,1}' = x.last_day::text
                             and h.changes #>> '{reason,1}' is not distinct from x.reason) as own
            from absence x
            where tenant_id = current_tenant() and auditor_id = any(:me) and last_day >= :today
            order by first_day, id""";

    /** Audits of the acting person from today on, by their days. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<AuditRow> visits() {
        List<UUID> me = me();
        if (me.isEmpty()) {
            return List.of();
        }
        LocalDate from = today.here();
        var filter = new AuditFilter(null, null, List.of(), List.of(), List.of(), me, null, null, null).notCancelled();
        return calendar.between(new DateRange(from, from.plusMonths(18)), filter);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Away> absences() {
        return sql.sql(ABSENCES)
                .param("me", me().toArray(UUID[]::new))
                .param("today", today.here())
                .query((row, n) -> new Away(
                        row.getObject("id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason"),
                        row.getBoolean("own")))
                .list();
    }

    /** Audits of the acting person on some days, to tell before an absence is entered. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<AuditRow> on(DateRange days) {
        return visits().stream()
                .filter(visit ->
                        visit.state().isBeforeStart() && days.overlaps(new DateRange(visit.start(), visit.end())))
                .toList();
    }

    /** Says when the acting auditor cannot be sent; audits for which he is booked then show up with the planner. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.AUDITOR, Role.TECHNICAL_EXPERT},
            in = CERTIFICATION_BODY)
    public Outcome<Away> goAway(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable String reason) {
        var checks = new Checks().text("reason", reason, LONGEST_ABSENCE);
        if (first == null) {
            checks.invalid("first", "problem.required");
        } else if (first.isBefore(today.here())) {
            checks.invalid("first", "problem.blackout.past");
        }
        if (last == null) {
            checks.invalid("last", "problem.required");
        } else if (first != null && last.isBefore(first)) {
            checks.invalid("last", "problem.last-before-first");
        }
        if (first == null || last == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        UUID me = me().stream().findFirst().orElse(null);
        if (me == null) {
            return Outcome.notThere();
        }
        UUID id = UUID.randomUUID();
        sql.sql("insert into absence (id, auditor_id, first_day, last_day, reason) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, me, first, last, why))
                .update();
        return Outcome.done(new Away(id, first, last, why, true));
    }

    /** Takes back days that the acting auditor entered himself and that are not over; what others entered they take back. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.AUDITOR, Role.TECHNICAL_EXPERT},
            in = CERTIFICATION_BODY)
    public Outcome<Away> comeBack(UUID id) {
        Away away = absences().stream()
                .filter(held -> held.id().equals(id))
                .findFirst()
                .orElse(null);
        if (away == null) {
            return Outcome.notThere();
        }
        if (!away.own()) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.absence.not-yours"));
        }
        sql.sql("delete from absence where tenant_id = current_tenant() and id = ?")
                .param(id)
                .update();
        return Outcome.done(away);
    }

    /** What the acting auditor said to an audit, while it is not settled. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<VisitAnswer> answerOf(UUID audit) {
        return answers.open(audit, me());
    }

    /** Whom the rules allow on an audit in the place of the acting auditor, and who can be asked. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Candidate> couldGoInstead(UUID audit) {
        List<UUID> asked = answers.withAccount();
        return me().stream().findFirst().map(me -> others.couldGo(audit, me)).orElse(List.of()).stream()
                .filter(candidate -> asked.contains(candidate.auditorId()))
                .toList();
    }

    /** Says that one cannot go; with somebody else it is a swap, to which that one says yes or no before the planner decides. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<VisitAnswer> decline(UUID audit, @Nullable String reason, @Nullable UUID instead) {
        AuditDetails details = audits.details(audit).orElse(null);
        if (details == null) {
            return Outcome.notThere();
        }
        List<UUID> me = me();
        UUID own = details.team().stream()
                .map(AuditDetails.Member::auditorId)
                .filter(me::contains)
                .findFirst()
                .orElse(null);
        var checks = new Checks().required("reason", reason, LONGEST_REASON);
        if (own == null) {
            checks.add(Problem.rule("G.2", null, "problem.visit.not-yours"));
        } else if (!details.state().isBeforeStart()) {
            checks.add(Problem.rule("G.2", null, "rule.audit.begun"));
        } else if (answerOf(audit).isPresent()) {
            checks.add(Problem.rule("G.2", null, "problem.visit.answered"));
        } else if (instead != null
                && couldGoInstead(audit).stream().noneMatch(c -> c.auditorId().equals(instead))) {
            checks.add(Problem.rule("G.2", "instead", "problem.swap.nobody"));
        }
        if (own == null || reason == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        answers.insert(UUID.randomUUID(), audit, own, reason.strip(), instead);
        Optional<VisitAnswer> said = answerOf(audit);
        said.ifPresent(letters::ask);
        return said.map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /** Takes back that one cannot go, as long as nobody has settled it. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<VisitAnswer> withdraw(UUID id) {
        VisitAnswer answer = answers.held(id).orElse(null);
        if (answer == null) {
            return answers.gone(id);
        }
        if (!me().contains(answer.auditorId())) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.visit.not-yours"));
        }
        answers.settle(id, "WITHDRAWN", null, null, null);
        letters.withdrawn(answer);
        return Outcome.done(answer);
    }

    /** Swaps to which the acting auditor has to say yes or no. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<VisitAnswer> asked() {
        return answers.asked(me());
    }

    /** Says that one goes instead; the planner decides. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<VisitAnswer> agree(UUID swap) {
        return asked(swap, answer -> {
            answers.says(swap, VisitAnswer.Says.AGREED, null);
            letters.said(answer, true, "");
            return Outcome.done(answer);
        });
    }

    /** Says that one cannot go instead, and why. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<VisitAnswer> refuse(UUID swap, @Nullable String reason) {
        var checks = new Checks().required("reason", reason, LONGEST_REASON);
        if (reason == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return asked(swap, answer -> {
            answers.says(swap, VisitAnswer.Says.DECLINED, reason.strip());
            letters.said(answer, false, reason.strip());
            return Outcome.done(answer);
        });
    }

    private Outcome<VisitAnswer> asked(UUID swap, Function<VisitAnswer, Outcome<VisitAnswer>> then) {
        VisitAnswer answer = answers.held(swap).orElse(null);
        if (answer == null) {
            return answers.gone(swap);
        }
        return answer.isAsked() && me().contains(answer.instead())
                ? then.apply(answer)
                : Outcome.refused(Problem.rule("G.2", null, "problem.swap.not-asked"));
    }

    private List<UUID> me() {
        return sql.sql("select id from auditor where tenant_id = current_tenant() and person_id = acting_person()")
                .query(UUID.class)
                .list();
    }
}
