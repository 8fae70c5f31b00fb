package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Complaints and appeals, handled by persons who had no part in what they are about. */
@Component
@Transactional
public class Grievances {

    private static final int LONGEST = 20_000;

    private final GrievanceTable table;
    private final DecisionTable decisions;
    private final HouseRules rules;
    private final Letters letters;
    private final Histories histories;
    private final Today today;

    Grievances(
            GrievanceTable table,
            DecisionTable decisions,
            HouseRules rules,
            Letters letters,
            Histories histories,
            Today today) {
        this.table = table;
        this.decisions = decisions;
        this.rules = rules;
        this.letters = letters;
        this.histories = histories;
        this.today = today;
    }

    /** Somebody of the body's file who may handle it, or why not. */
    public record Handler(UUID auditorId, String name, boolean involved) {}

    /** Sort keys: due (the default), received, number, state. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Page<GrievanceDetails> list(GrievanceFilter filter, PageRequest page) {
        return table.page(filter, page);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<GrievanceDetails> details(UUID id) {
        return table.find(id);
    }

    /** Those about a certification, its decisions or, where none is named, its client; the oldest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<GrievanceDetails> of(UUID certification) {
        return table.of(certification);
    }

    /** Whoever had a part in what a complaint is about does not read who brought it forward; who appeals is the client. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public boolean mayReadWhoRaised(GrievanceDetails grievance) {
        return grievance.kind() == GrievanceKind.APPEAL
                || !table.isInvolved(grievance.id(), Acting.current().personId());
    }

    /** How many are not closed, and how many of them are late. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public DecisionFiles.Awaiting open() {
        return table.open(today.here());
    }

    /** Everybody on file with an account, and whether he had a part in it. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Handler> handlers(UUID id) {
        return table.handlers(id);
    }

    /** Registers what was received; the body's days to acknowledge and to settle it run from then on. An appeal comes in time. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<GrievanceDetails> register(NewGrievance wanted) {
        var checks = new Checks()
                .required("raisedBy", wanted.raisedBy(), 200)
                .required("text", wanted.text(), LONGEST)
                .email("contact", blankIsNull(wanted.contact()));
        GrievanceKind kind = wanted.kind();
        if (kind == null) {
            checks.invalid("kind", "problem.required");
        }
        if (wanted.about() == null) {
            checks.invalid("about", "problem.required");
        }
        if (kind == GrievanceKind.APPEAL && wanted.decisionId() == null) {
            checks.add(Problem.rule("A-84", "decisionId", "rule.grievance.decision-needed"));
        }
        if (wanted.about() == GrievanceAbout.CLIENT && wanted.organisationId() == null) {
            checks.add(Problem.rule("A-85", "organisationId", "rule.grievance.client-needed"));
        }
        LocalDate received = wanted.receivedOn() == null ? today.here() : wanted.receivedOn();
        if (received.isAfter(today.here())) {
            checks.add(Problem.rule("G.3", "receivedOn", "rule.decision.future", today.here()));
        }
        if (kind == GrievanceKind.APPEAL && wanted.decisionId() != null) {
            decisions
                    .find(wanted.decisionId())
                    .map(DecisionDetails::appealUntil)
                    .filter(received::isAfter)
                    .ifPresent(until ->
                            checks.add(Problem.rule("A-84", "receivedOn", "rule.grievance.appeal-late", until)));
        }
        return kind == null || checks.refuse()
                ? Outcome.refused(checks.problems())
                : found(table.add(
                        wanted,
                        kind,
                        received,
                        received.plusDays(rules.number(HouseRule.GRIEVANCE_ACKNOWLEDGED)),
                        received.plusDays(rules.number(HouseRule.GRIEVANCE_SETTLED))));
    }

    /** Tells whoever raised it that it was received. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<GrievanceDetails> acknowledge(UUID id, int version) {
        return step(id, version, List.of(GrievanceState.RECEIVED), grievance -> {
            tell(grievance, "mail.grievance-received", "");
            return table.move(id, version, "state = 'ACKNOWLEDGED', acknowledged_on = :today", today.here());
        });
    }

    /** Tells the certified client that it is about; at the latest before it is settled. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<GrievanceDetails> refer(UUID id, int version) {
        return step(
                id,
                version,
                List.of(GrievanceState.ACKNOWLEDGED, GrievanceState.INVESTIGATING),
                grievance -> grievance.about() != GrievanceAbout.CLIENT
                        ? 0
                        : table.move(
                                id,
                                version,
                                "state = case state when 'ACKNOWLEDGED' then 'REFERRED' else state end, referred_on = :today",
                                today.here()));
    }

    /** Names who looks into it; somebody involved is refused, by the database too. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.DECISION_MAKER, Role.TECHNICAL_REVIEWER},
            in = CERTIFICATION_BODY)
    public Outcome<GrievanceDetails> assign(UUID id, int version, @Nullable UUID handler) {
        return step(
                id,
                version,
                List.of(GrievanceState.ACKNOWLEDGED, GrievanceState.REFERRED, GrievanceState.INVESTIGATING),
                grievance -> table.assign(id, version, handler, today.here()),
                grievance -> {
                    Optional<Handler> chosen = table.handlers(id).stream()
                            .filter(each -> each.auditorId().equals(handler))
                            .findFirst();
                    if (chosen.isEmpty()) {
                        return Problem.unseen("handlerId");
                    }
                    return chosen.get().involved()
                            ? Problem.rule(grievance.kind().rule(), "handlerId", "problem.grievance.involved")
                            : null;
                });
    }

    /** What came of it, by somebody uninvolved. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.DECISION_MAKER, Role.TECHNICAL_REVIEWER},
            in = CERTIFICATION_BODY)
    public Outcome<GrievanceDetails> decide(
            UUID id,
            int version,
            @Nullable String investigation,
            @Nullable GrievanceOutcome outcome,
            @Nullable String text) {
        var checks =
                new Checks().required("investigation", investigation, LONGEST).required("outcomeText", text, LONGEST);
        if (outcome == null) {
            checks.invalid("outcome", "problem.required");
        }
        if (outcome == null || investigation == null || text == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return step(
                id,
                version,
                List.of(GrievanceState.INVESTIGATING),
                grievance -> table.decide(id, version, investigation.strip(), outcome, text.strip(), today.here()),
                grievance -> table.isInvolved(id, Acting.current().personId())
                        ? Problem.rule(grievance.kind().rule(), null, "rule.grievance.you-involved")
                        : grievance.about() == GrievanceAbout.CLIENT && grievance.referredOn() == null
                                ? Problem.rule("A-85", null, "rule.grievance.not-referred")
                                : null);
    }

    /** Tells whoever raised it what came of it. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<GrievanceDetails> close(UUID id, int version) {
        return step(id, version, List.of(GrievanceState.DECIDED), grievance -> {
            Membership acting = Acting.current();
            tell(
                    grievance,
                    "mail.grievance-settled",
                    Texts.of(acting.locale(), "grievance.outcome." + grievance.outcome()) + "\n"
                            + grievance.outcomeText());
            return table.move(id, version, "state = 'CLOSED', told_on = :today", today.here());
        });
    }

    private interface Move {
        int rows(GrievanceDetails grievance);
    }

    private interface Objection {
        @Nullable Problem to(GrievanceDetails grievance);
    }

    private Outcome<GrievanceDetails> step(UUID id, int version, List<GrievanceState> from, Move move) {
        return step(id, version, from, move, grievance -> null);
    }

    private Outcome<GrievanceDetails> step(
            UUID id, int version, List<GrievanceState> from, Move move, Objection objection) {
        GrievanceDetails grievance = table.find(id).orElse(null);
        if (grievance == null) {
            return Outcome.notThere();
        }
        if (grievance.version() != version) {
            return stale(id);
        }
        if (!from.contains(grievance.state())) {
            return Outcome.refused(Problem.rule(grievance.kind().rule(), null, "rule.grievance.not-now"));
        }
        Problem problem = objection.to(grievance);
        if (problem != null) {
            return Outcome.refused(problem);
        }
        return move.rows(grievance) == 1 ? found(id) : stale(id);
    }

    private void tell(GrievanceDetails grievance, String key, String outcome) {
        if (grievance.contact() != null) {
            Membership acting = Acting.current();
            letters.fromTenant(Letter.to(
                    grievance.contact(),
                    acting.locale(),
                    key,
                    grievance.raisedBy(),
                    acting.tenantName(acting.locale()),
                    grievance.number(),
                    grievance.settleDue(),
                    outcome));
        }
    }

    private Outcome<GrievanceDetails> stale(UUID id) {
        var latest = histories.latestOf(id);
        return new Outcome.Stale<>(
                latest.map(Histories.Change::person).orElse(null),
                latest.map(Histories.Change::at).orElse(null));
    }

    private Outcome<GrievanceDetails> found(UUID id) {
        return table.find(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
