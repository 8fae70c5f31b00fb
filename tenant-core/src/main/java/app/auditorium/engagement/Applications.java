package app.auditorium.engagement;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;
import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.document.NewDocument;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications while they are typed and when they are submitted: by a client company to a body it is linked with, or
 * by a body on behalf of a client. A draft takes whatever there is; only what is complete is submitted.
 */
@Component
@Transactional
public class Applications {

    /** What documents of an application belong to, together with the id of the engagement. */
    public static final String DOCUMENTS = "APPLICATION";

    private final ApplicationTable table;
    private final ApplicationChecks check;
    private final ClientOnFile clients;
    private final SharedEngagements shared;
    private final Moves moves;
    private final Intake intake;
    private final Documents documents;
    private final Deliveries deliveries;
    private final Histories histories;
    private final Today today;

    Applications(
            ApplicationTable table,
            ApplicationChecks check,
            ClientOnFile clients,
            SharedEngagements shared,
            Moves moves,
            Intake intake,
            Documents documents,
            Deliveries deliveries,
            Histories histories,
            Today today) {
        this.table = table;
        this.check = check;
        this.clients = clients;
        this.shared = shared;
        this.moves = moves;
        this.intake = intake;
        this.documents = documents;
        this.deliveries = deliveries;
        this.histories = histories;
        this.today = today;
    }

    /** The bodies to which the company may apply: those that invited it. */
    @AllowedTo(in = CLIENT)
    @Transactional(readOnly = true)
    public List<BodyChoice> bodies() {
        return shared.bodies();
    }

    /** Begins an application to a body; the body learns of the enquiry, not of what is typed. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<ApplicationDraft> apply(UUID body, List<StandardId> standards) {
        BodyChoice chosen = shared.body(body).orElse(null);
        if (chosen == null) {
            return Outcome.refused(Problem.unseen("body"));
        }
        ApplicationContent content = ApplicationContent.about(standards);
        return check.of(content).<ApplicationDraft>refusal().orElseGet(() -> {
            UUID id = UUID.randomUUID();
            table.start(id, body, chosen.organisationId(), content);
            deliveries.send(new EnquiryMade(body, id, chosen.organisationId(), standards));
            return found(id);
        });
    }

    /** The draft for an engagement that the other side opened, begun now or before; a body continues from what was submitted last, or begins with what it keeps of the client. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR, Role.PLANNER},
            in = {CERTIFICATION_BODY, CLIENT})
    public Outcome<ApplicationDraft> begin(UUID engagement) {
        if (table.find(engagement).isEmpty()) {
            if (inBody()) {
                Engagement own = moves.find(engagement).orElse(null);
                if (own == null) {
                    return Outcome.notThere();
                }
                ApplicationContent content = table.versions(engagement).stream()
                        .findFirst()
                        .map(ApplicationVersion::content)
                        .orElseGet(() -> clients.about(own.organisationId(), own.standards()));
                table.start(engagement, Acting.current().tenantId(), own.organisationId(), content);
            } else {
                SharedEngagement theirs = shared.find(engagement).orElse(null);
                if (theirs == null) {
                    return Outcome.notThere();
                }
                table.start(
                        engagement,
                        theirs.bodyTenantId(),
                        theirs.organisationId(),
                        ApplicationContent.about(theirs.standards()));
            }
        }
        return found(engagement);
    }

    @AllowedTo(in = {CERTIFICATION_BODY, CLIENT})
    @Transactional(readOnly = true)
    public Optional<ApplicationDraft> draft(UUID id) {
        return table.find(id);
    }

    /** Keeps what was typed, complete or not. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR, Role.PLANNER},
            in = {CERTIFICATION_BODY, CLIENT})
    public Outcome<ApplicationDraft> save(UUID id, ApplicationChanges changes) {
        ApplicationDraft draft = table.find(id).orElse(null);
        if (draft == null) {
            return Outcome.notThere();
        }
        Checks checks = check.of(changes.content()).text("source", changes.source(), 500);
        against(draft).ifPresent(checks::add);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        String source = changes.source() == null || changes.source().isBlank()
                ? null
                : changes.source().strip();
        return table.save(id, changes.version(), changes.content(), source, changes.sourceOn()) ? found(id) : stale(id);
    }

    /** Everything that still stands against submitting a draft, each with its rule. */
    @AllowedTo(in = {CERTIFICATION_BODY, CLIENT})
    @Transactional(readOnly = true)
    public List<Problem> missing(UUID id) {
        return table.find(id).map(this::missing).orElse(List.of());
    }

    /**
     * Submits a draft as it is stored.
     *
     * @param answer to the reviewer's question, where there was one
     */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR, Role.PLANNER},
            in = {CERTIFICATION_BODY, CLIENT})
    public Outcome<ApplicationDraft> submit(UUID id, int version, @Nullable String answer) {
        ApplicationDraft draft = table.find(id).orElse(null);
        if (draft == null) {
            return Outcome.notThere();
        }
        if (draft.version() != version) {
            return stale(id);
        }
        String said = answer == null || answer.isBlank() ? null : answer.strip();
        Checks checks = check.of(draft.content()).text("answer", said, 4_000);
        against(draft).ifPresent(checks::add);
        missing(draft).forEach(checks::add);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        if (draft.onBehalf()) {
            Engagement engagement = moves.find(id).orElseThrow();
            UUID sent = table.submit(draft, engagement.applicationNumber() + 1, said);
            intake.take(
                    engagement,
                    table.version(sent).orElseThrow(),
                    new Cause(said, draft.source() + " · " + draft.sourceOn(), null, null));
        } else {
            int before =
                    shared.find(id).map(SharedEngagement::applicationNumber).orElse(0);
            UUID sent = table.submit(draft, Math.max(before, draft.sent()) + 1, said);
            documents.release(DOCUMENTS, id, draft.bodyTenantId());
            deliveries.send(new ApplicationSubmitted(draft.bodyTenantId(), id, sent));
        }
        return found(id);
    }

    /** Whether a draft can be typed on now: before it is submitted, and when the reviewer has asked back. */
    @AllowedTo(in = {CERTIFICATION_BODY, CLIENT})
    @Transactional(readOnly = true)
    public boolean isOpen(UUID id) {
        return table.find(id).filter(draft -> against(draft).isEmpty()).isPresent();
    }

    /** Adds a document to a draft. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR, Role.PLANNER},
            in = {CERTIFICATION_BODY, CLIENT})
    public Outcome<DocumentRow> attach(UUID id, String name, byte[] content) {
        ApplicationDraft draft = table.find(id).orElse(null);
        if (draft == null) {
            return Outcome.notThere();
        }
        Problem problem = against(draft).orElse(null);
        return problem != null
                ? Outcome.refused(problem)
                : documents.add(
                        new NewDocument(DOCUMENTS, id, name, content, draft.onBehalf() ? null : draft.bodyTenantId()));
    }

    /** The documents of an application, whoever uploaded them. */
    @AllowedTo(in = {CERTIFICATION_BODY, CLIENT})
    @Transactional(readOnly = true)
    public List<DocumentRow> documents(UUID id) {
        return documents.of(DOCUMENTS, id);
    }

    private List<Problem> missing(ApplicationDraft draft) {
        var problems = new ArrayList<>(ApplicationRule.missing(
                draft.content(), documents.of(DOCUMENTS, draft.id()).size()));
        if (draft.onBehalf()) {
            if (draft.source() == null) {
                problems.add(Problem.rule("A-20", "source", "rule.application.SOURCE"));
            }
            if (draft.sourceOn() == null || draft.sourceOn().isAfter(today.here())) {
                problems.add(Problem.rule("A-20", "sourceOn", "rule.application.SOURCE_DAY"));
            }
        }
        return problems;
    }

    /** A version is on its way, or under review, or the engagement is past that: then nothing is typed on. */
    private Optional<Problem> against(ApplicationDraft draft) {
        EngagementState state;
        int received;
        if (draft.onBehalf()) {
            Engagement own = moves.find(draft.id()).orElseThrow();
            state = own.state();
            received = own.applicationNumber();
        } else {
            SharedEngagement theirs = shared.find(draft.id()).orElse(null);
            state = theirs == null ? EngagementState.ENQUIRY : theirs.state();
            received = theirs == null ? 0 : theirs.applicationNumber();
        }
        boolean open = state == EngagementState.ENQUIRY || state == EngagementState.INFO_REQUESTED;
        return open && draft.sent() <= received
                ? Optional.empty()
                : Optional.of(Problem.rule("G.1", null, "rule.engagement.not-now"));
    }

    private static boolean inBody() {
        return Acting.current().kind() == TenantKind.CERTIFICATION_BODY;
    }

    private Outcome<ApplicationDraft> found(UUID id) {
        return table.find(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    private Outcome<ApplicationDraft> stale(UUID id) {
        var latest = histories.latestOf(id);
        return new Outcome.Stale<>(
                latest.map(Histories.Change::person).orElse(null),
                latest.map(Histories.Change::at).orElse(null));
    }
}
