package app.auditorium.engagement;

import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Today;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A client company's applications and what bodies let it read of their engagements with it. */
@Component
@Transactional
public class OurEngagements {

    private final ApplicationTable applications;
    private final SharedEngagements shared;
    private final QuoteTable quotes;
    private final StepLog log;
    private final Deliveries deliveries;
    private final Today today;

    OurEngagements(
            ApplicationTable applications,
            SharedEngagements shared,
            QuoteTable quotes,
            StepLog log,
            Deliveries deliveries,
            Today today) {
        this.applications = applications;
        this.shared = shared;
        this.quotes = quotes;
        this.log = log;
        this.deliveries = deliveries;
        this.today = today;
    }

    /** All of them, those that changed last first; at most 500. */
    @AllowedTo(in = CLIENT)
    @Transactional(readOnly = true)
    public List<OurEngagement> list() {
        var drafts = new HashMap<UUID, ApplicationDraft>();
        applications.all().forEach(draft -> drafts.put(draft.id(), draft));
        var rows = new ArrayList<OurEngagement>();
        List<SharedEngagement> theirs = shared.all();
        Set<UUID> toSign = quotes.toSign(today.here());
        theirs.forEach(one -> rows.add(row(one, drafts.remove(one.id()), toSign)));
        if (!drafts.isEmpty()) {
            Map<UUID, BodyChoice> bodies = new HashMap<>();
            shared.bodies().forEach(body -> bodies.put(body.tenantId(), body));
            drafts.values().forEach(draft -> rows.addFirst(alone(draft, bodies.get(draft.bodyTenantId()))));
        }
        return rows;
    }

    @AllowedTo(in = CLIENT)
    @Transactional(readOnly = true)
    public Optional<OurEngagementDetails> details(UUID id) {
        ApplicationDraft draft = applications.find(id).orElse(null);
        SharedEngagement theirs = shared.find(id).orElse(null);
        if (theirs == null) {
            return Optional.ofNullable(draft)
                    .map(own -> new OurEngagementDetails(
                            alone(own, shared.body(own.bodyTenantId()).orElse(null)),
                            List.of(),
                            applications.versions(id),
                            List.of(),
                            List.of()));
        }
        var versions = new HashMap<Integer, ApplicationVersion>();
        applications.sharedVersions(id).forEach(version -> versions.put(version.number(), version));
        applications.versions(id).forEach(version -> versions.put(version.number(), version));
        return Optional.of(new OurEngagementDetails(
                row(theirs, draft, quotes.toSign(today.here())),
                quotes.sharedTerms(id),
                versions.values().stream()
                        .sorted((one, other) -> other.number() - one.number())
                        .toList(),
                quotes.shared(id),
                log.shared(id)));
    }

    /** How many wait for the company: questions to answer and quotes to sign. */
    @AllowedTo(in = CLIENT)
    @Transactional(readOnly = true)
    public long waiting() {
        return list().stream()
                .filter(one -> one.state() == EngagementState.INFO_REQUESTED && !one.underWay() || one.toSign())
                .count();
    }

    /** Gives up; the body is told the reason. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR},
            in = CLIENT)
    public Outcome<OurEngagementDetails> cancel(UUID id, @Nullable String reason) {
        OurEngagementDetails held = details(id).orElse(null);
        if (held == null) {
            return Outcome.notThere();
        }
        var checks = new Checks().required("reason", reason, 4_000);
        if (!EngagementStep.CANCEL.isPossibleIn(held.engagement().state())) {
            checks.add(Problem.rule("G.1", null, "rule.engagement.not-now"));
        }
        if (reason == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        deliveries.send(new EngagementCancelled(
                held.engagement().bodyTenantId(),
                id,
                reason.strip(),
                Acting.current().personName()));
        return Outcome.done(held);
    }

    /** Signs the version in force for the company, in the company's own tenant; the body is told. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = CLIENT)
    public Outcome<OurEngagementDetails> sign(UUID id, Signature signature) {
        OurEngagementDetails held = details(id).orElse(null);
        QuoteDetails quote = held == null ? null : inForce(held.quotes()).orElse(null);
        if (held == null || quote == null) {
            return Outcome.notThere();
        }
        Checks checks = signature.check(quote, today.here());
        if (!held.engagement().state().isOffered()) {
            checks.add(Problem.rule("G.1", null, "rule.engagement.not-now"));
        }
        if (quote.signedBy(SignOff.Party.CLIENT).isPresent()) {
            checks.add(Problem.rule("A-26", null, "rule.agreement.signed-already"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        UUID body = held.engagement().bodyTenantId();
        SignOff sign = signature.of(quote, SignOff.Party.CLIENT, null, null, null, quotes.moment());
        quotes.sign(id, body, sign);
        deliveries.send(new SignedByClient(body, id, sign.id()));
        return details(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    private static OurEngagement row(SharedEngagement theirs, @Nullable ApplicationDraft draft, Set<UUID> toSign) {
        boolean underWay = draft != null && draft.sent() > theirs.applicationNumber();
        boolean open = theirs.state() == EngagementState.ENQUIRY || theirs.state() == EngagementState.INFO_REQUESTED;
        return new OurEngagement(
                theirs.id(),
                theirs.bodyTenantId(),
                theirs.body(),
                theirs.bodyZh(),
                theirs.number(),
                theirs.state(),
                theirs.standards().isEmpty() && draft != null ? draft.content().standardsOrNone() : theirs.standards(),
                theirs.stateSince(),
                theirs.reason(),
                underWay,
                open && !underWay,
                theirs.state().isOffered() && toSign.contains(theirs.id()));
    }

    private static OurEngagement alone(ApplicationDraft draft, @Nullable BodyChoice body) {
        return new OurEngagement(
                draft.id(),
                draft.bodyTenantId(),
                body == null ? "–" : body.name(),
                body == null ? null : body.nameZh(),
                null,
                EngagementState.ENQUIRY,
                draft.content().standardsOrNone(),
                null,
                null,
                draft.sent() > 0,
                draft.sent() == 0,
                false);
    }

    private static Optional<QuoteDetails> inForce(List<QuoteDetails> quotes) {
        return quotes.stream()
                .filter(quote -> quote.state() == QuoteDetails.State.SENT)
                .findFirst();
    }
}
