package app.auditorium.portal.finding;

import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.finding.Answer;
import app.auditorium.finding.CorrectiveActions;
import app.auditorium.finding.EvidenceFiles;
import app.auditorium.finding.FindingAbilities;
import app.auditorium.finding.FindingConduct;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingEvents;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.document.DocumentList;
import app.auditorium.portal.organisation.Workspaces;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One finding: what was found, what may be done with it, and its history. */
@Route("findings/:id")
@OpenTo
@StyleSheet("look/findings.css")
class FindingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<FindingState> VERIFIED_LATER =
            Set.of(FindingState.OPEN, FindingState.RESPONDED, FindingState.ACCEPTED);

    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final FindingWords words;
    private final FindingHistory history;
    private final FindingEvents events;
    private final CorrectiveActions answers;
    private final FindingSteps steps;
    private final EvidenceFiles files;
    private final Documents documents;
    private final Workspaces workspaces;
    private final Today today;

    FindingView(
            Findings findings,
            FindingsAboutUs aboutUs,
            FindingWords words,
            Histories histories,
            FindingEvents events,
            CorrectiveActions answers,
            FindingConduct conduct,
            EvidenceFiles files,
            Documents documents,
            Workspaces workspaces,
            Today today) {
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.words = words;
        this.history = new FindingHistory(histories);
        this.events = events;
        this.answers = answers;
        this.steps = new FindingSteps(conduct, findings, this::show);
        this.files = files;
        this.documents = documents;
        this.workspaces = workspaces;
        this.today = today;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .orElseThrow(NotFoundException::new);
        show(findings.find(id).or(() -> aboutUs.find(id)).orElseThrow(NotFoundException::new));
    }

    private void show(FindingDetails finding) {
        removeAll();
        boolean shared = finding.tenant() != null;
        Div left = new Div(new Panel(Words.of("findings.statement"), text(finding.statement())), evidence(finding));
        left.addClassName("stack");
        List<FindingEvents.Event> past = events.of(finding);
        List<Answer> said = answers.of(finding);
        if (!past.isEmpty() || said.stream().anyMatch(Answer::isSent)) {
            Map<UUID, List<DocumentRow>> sent = files.ofAnswers(said);
            left.add(new Panel(
                    Words.of("answer.thread"),
                    new AnswerThread(past, said, answer -> files(sent.getOrDefault(answer.id(), List.of())))));
        }
        Div right = new Div(new Panel(Words.of("findings.facts"), facts(finding)));
        right.addClassName("stack");
        if (!shared) {
            right.add(new Panel(Words.of("findings.history"), history.of(finding.id())));
        }
        Div both = new Div(left, right);
        both.addClassName("with-side");
        add(header(finding, shared));
        if (shared && answers.isUnderWay(finding)) {
            add(new Callout(Tone.BLUE, new Span(Words.of("answer.under-way"))));
        }
        add(both);
    }

    private Panel evidence(FindingDetails finding) {
        Panel panel = new Panel(
                Words.of("findings.evidence"),
                text(finding.evidence().isEmpty() ? Words.of("findings.no-evidence") : finding.evidence()));
        boolean adds = files.mayAdd(finding);
        List<DocumentRow> held = adds ? List.of() : files.of(finding);
        if (adds || !held.isEmpty()) {
            panel.body().add(new H3(Words.of("findings.files")));
            panel.body()
                    .add(new DocumentList(
                            documents,
                            () -> adds ? files.of(finding) : held,
                            adds ? (name, content) -> files.add(finding.id(), name, content) : null,
                            adds && !finding.isReleased() ? file -> files.remove(finding.id(), file) : null));
        }
        if (adds) {
            Span who = new Span(Words.of(finding.isReleased() ? "findings.files.released" : "findings.files.draft"));
            who.addClassNames("muted", "small");
            panel.body().add(who);
        }
        return panel;
    }

    private Optional<Component> files(List<DocumentRow> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new DocumentList(documents, () -> rows, null));
    }

    private PageHeader header(FindingDetails finding, boolean shared) {
        var tags = new ArrayList<Component>();
        tags.add(FindingWords.grade(finding.grade()));
        tags.add(FindingWords.state(finding));
        String sharing = finding.tenant(Words.language());
        if (shared && sharing != null) {
            tags.add(new Tag(Tone.VIOLET, Sign.SHARE, Words.of("findings.shared-by", sharing)));
        }
        tags.add(new Span(finding.organisation(Words.language()) + " · " + finding.raisedOn()));
        Anchor back = new Anchor("findings", Words.of("nav.findings"));
        back.getElement().setAttribute("router-link", true);
        return new PageHeader(words.clause(finding.standard(), finding.clause()))
                .under(back)
                .summary(tags.toArray(Component[]::new))
                .actions(actions(finding));
    }

    private Component[] actions(FindingDetails finding) {
        FindingAbilities abilities = findings.abilities(finding);
        var actions = new ArrayList<Component>();
        if (abilities.correct()) {
            actions.add(new Button(
                    Words.of("findings.correct"),
                    Sign.PENCIL.icon(),
                    click -> UI.getCurrent().navigate("findings/" + finding.id() + "/correct")));
        }
        if (abilities.release()) {
            Button release = new Button(
                    Words.of("findings.release"),
                    Sign.SEND.icon(),
                    click -> ConfirmDialogs.warn(
                            Words.of("findings.release.title"),
                            Words.of(
                                    workspaces.key("findings.release.text", finding.organisationId()),
                                    finding.organisation(Words.language())),
                            Words.of("findings.release"),
                            () -> release(finding.id())));
            release.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(release);
        }
        actions.addAll(steps.buttons(finding, abilities.steps()));
        if (abilities.answer() && !answers.isUnderWay(finding)) {
            Button answer = new Button(
                    Words.of("answer.title"),
                    Sign.PENCIL.icon(),
                    click -> UI.getCurrent().navigate("findings/" + finding.id() + "/answer"));
            answer.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(answer);
        }
        if (abilities.note()) {
            actions.add(new Button(Words.of("answer.note"), Sign.CHECK.icon(), click -> note(finding)));
        }
        return actions.toArray(Component[]::new);
    }

    private void release(UUID id) {
        switch (findings.release(id)) {
            case Outcome.Done<FindingDetails>(var released) -> {
                show(released);
                Toasts.done(Words.of(workspaces.key("findings.released", released.organisationId())));
            }
            case Outcome.Refused<FindingDetails>(var problems) ->
                problems.forEach(problem -> Toasts.refused(problem.text(Words.language())));
            case Outcome.NotThere<FindingDetails>() -> throw new NotFoundException();
            case Outcome.Stale<FindingDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    private void note(FindingDetails finding) {
        switch (answers.note(finding.id())) {
            case Outcome.Done<FindingDetails>(var noted) -> Toasts.done(Words.of("answer.noted"));
            case Outcome.Refused<FindingDetails>(var problems) ->
                problems.forEach(problem -> Toasts.refused(problem.text(Words.language())));
            case Outcome.NotThere<FindingDetails>() -> throw new NotFoundException();
            case Outcome.Stale<FindingDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    private Component facts(FindingDetails finding) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "findings.standard", new Span(words.standard(finding.standard())));
        fact(facts, "findings.clause", new Span(words.clause(finding.standard(), finding.clause())));
        fact(facts, "findings.grade", new Span(FindingWords.gradeInFull(finding.grade())));
        fact(facts, "findings.client", new Span(finding.organisation(Words.language())));
        if (finding.site() != null) {
            fact(facts, "findings.site", new Span(finding.site()));
        }
        if (finding.answerDue() != null && finding.state() == FindingState.OPEN) {
            fact(facts, "findings.answer-due", new DueDate(finding.answerDue(), today.here()));
        }
        if (finding.verifyDue() != null && VERIFIED_LATER.contains(finding.state())) {
            fact(facts, "findings.verify-due", new DueDate(finding.verifyDue(), today.here()));
        }
        if (finding.verifyBy() != null) {
            fact(facts, "findings.verify-by", new Span(Words.of("findings.verify-by." + finding.verifyBy())));
        }
        Div codes = new Div();
        codes.addClassName("row");
        finding.iafCodes().forEach(code -> codes.add(new IafChip(code, words.sector(code))));
        fact(facts, "findings.iaf", codes);
        fact(facts, "findings.raised-on", new Span(finding.raisedOn().toString()));
        if (finding.raisedBy() != null) {
            fact(facts, "findings.raised-by", new Span(finding.raisedBy()));
        }
        fact(
                facts,
                "findings.released-at",
                new Span(
                        finding.releasedAt() == null
                                ? Words.of("findings.not-released")
                                : Moments.shown(finding.releasedAt())));
        if (finding.tenant() == null) {
            Anchor audit = new Anchor("audits/" + finding.auditId(), Words.of("findings.to-audit"));
            audit.getElement().setAttribute("router-link", true);
            fact(facts, "findings.audit", audit);
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(value));
    }

    private static Paragraph text(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("as-written");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return Words.of("findings.one");
    }
}
