package app.auditorium.portal.finding;

import app.auditorium.document.Documents;
import app.auditorium.finding.Answer;
import app.auditorium.finding.CorrectiveActions;
import app.auditorium.finding.EvidenceFiles;
import app.auditorium.finding.FindingConduct;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.finding.NewAnswer;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.Merged;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.portal.document.DocumentList;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.UUID;

/** The client answers one finding; or the body enters what a client without a workspace answered. */
@Route("findings/:id/answer")
@OpenTo(in = {TenantKind.CLIENT, TenantKind.CERTIFICATION_BODY})
@StyleSheet("look/findings.css")
class AnswerFindingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final CorrectiveActions answers;
    private final FindingConduct conduct;
    private final FindingWords words;
    private final EvidenceFiles files;
    private final Documents documents;
    private final Today today;
    private final ProblemSummary problems = new ProblemSummary();
    private NewAnswer before = NewAnswer.EMPTY;
    private int version;

    AnswerFindingView(
            Findings findings,
            FindingsAboutUs aboutUs,
            CorrectiveActions answers,
            FindingConduct conduct,
            FindingWords words,
            EvidenceFiles files,
            Documents documents,
            Today today) {
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.answers = answers;
        this.conduct = conduct;
        this.words = words;
        this.files = files;
        this.documents = documents;
        this.today = today;
        addClassNames("page", "narrow-form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .orElseThrow(NotFoundException::new);
        removeAll();
        findings.find(id)
                .ifPresentOrElse(this::onBehalf, () -> answer(aboutUs.find(id).orElseThrow(NotFoundException::new)));
    }

    private void answer(FindingDetails finding) {
        Answer draft = answers.of(finding).stream()
                .filter(one -> !one.isSent())
                .findFirst()
                .orElse(null);
        version = draft == null ? 0 : draft.version();
        AnswerForm form = new AnswerForm(draft == null ? lastSent(finding) : draft.content(), problems);
        before = form.written();
        form.add(files(finding));
        Button send = new Button(Words.of("answer.send"), Sign.SEND.icon(), click -> send(finding, form));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button keep = new Button(Words.of("answer.keep"), click -> keep(finding, form.written()));
        add(header(finding, "answer.title"), what(finding), form(form, finding, send, keep));
    }

    /** Files come with the draft, and go with the answer. */
    private Div files(FindingDetails finding) {
        Span help = new Span(Words.of("answer.files.help"));
        help.addClassNames("muted", "small");
        Div part = new Div(
                new H3(Words.of("answer.files")),
                new DocumentList(
                        documents,
                        () -> files.ofDraft(finding.id()),
                        (name, content) -> files.addToAnswer(finding.id(), name, content),
                        file -> files.remove(finding.id(), file)),
                help);
        part.addClassName("stack");
        return part;
    }

    /** What was returned is the beginning of the next answer. */
    private NewAnswer lastSent(FindingDetails finding) {
        return answers.of(finding).stream()
                .filter(Answer::isSent)
                .reduce((first, second) -> second)
                .map(Answer::content)
                .orElse(NewAnswer.EMPTY);
    }

    private void onBehalf(FindingDetails finding) {
        AnswerForm form = new AnswerForm(lastSent(finding), problems);
        OnBehalfFields source = new OnBehalfFields(today.here(), problems);
        form.add(source);
        Button enter = new Button(
                Words.of("answer.enter"),
                Sign.CHECK.icon(),
                click -> Told.step(
                        finding.version(),
                        version -> conduct.answerOnBehalf(
                                finding.id(), version, form.written(), source.source(), source.day()),
                        () -> findings.find(finding.id())
                                .map(now -> new Told.Now(
                                        now.version(), new ChangedParts(FindingWords.changes(finding, now)))),
                        problems,
                        now -> {
                            Toasts.done(Words.of("answer.entered"));
                            to(finding);
                        }));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        add(header(finding, "answer.behalf.title"), what(finding), form(form, finding, enter));
    }

    private PageHeader header(FindingDetails finding, String title) {
        Anchor back = new Anchor("findings/" + finding.id(), Words.of("findings.one"));
        back.getElement().setAttribute("router-link", true);
        PageHeader header = new PageHeader(Words.of(title)).under(back);
        return finding.answerDue() == null
                ? header.summary(FindingWords.grade(finding.grade()))
                : header.summary(FindingWords.grade(finding.grade()), new DueDate(finding.answerDue(), today.here()));
    }

    private Panel what(FindingDetails finding) {
        Paragraph statement = new Paragraph(finding.statement());
        statement.addClassName("as-written");
        Paragraph evidence = new Paragraph(finding.evidence());
        evidence.addClassNames("as-written", "muted");
        return new Panel(words.clause(finding.standard(), finding.clause()), statement, evidence);
    }

    private Panel form(AnswerForm form, FindingDetails finding, Button... buttons) {
        Div actions = new Div(buttons);
        actions.add(new Button(Words.of("action.cancel"), click -> to(finding)));
        actions.addClassNames("row", "actions");
        return new Panel(problems, form, actions);
    }

    private void keep(FindingDetails finding, NewAnswer wanted) {
        switch (answers.write(finding.id(), wanted, version)) {
            case Outcome.Done<Answer>(var kept) -> {
                version = kept.version();
                before = wanted;
                problems.clear();
                Toasts.done(Words.of("answer.kept"));
            }
            case Outcome.Refused<Answer>(var refused) -> problems.show(refused);
            case Outcome.NotThere<Answer>() -> throw new NotFoundException();
            case Outcome.Stale<Answer> stale -> meanwhile(finding, stale, wanted);
        }
    }

    /** Puts both drafts together, to be read once more before they are sent. */
    private void meanwhile(FindingDetails finding, Outcome.Stale<Answer> stale, NewAnswer wanted) {
        Answer now = answers.of(finding).stream()
                .filter(one -> !one.isSent())
                .findFirst()
                .orElse(null);
        if (now == null) {
            ChangedMeanwhile.tell(stale);
            return;
        }
        new ChangedMeanwhile(
                        stale,
                        ChangedParts.between(before, now.content(), part -> "answer." + part),
                        () -> {
                            version = now.version();
                            keep(finding, Merged.of(before, wanted, now.content()));
                            anew(finding);
                        },
                        () -> anew(finding))
                .open();
    }

    private void anew(FindingDetails finding) {
        removeAll();
        answer(finding);
    }

    private void send(FindingDetails finding, AnswerForm form) {
        switch (answers.send(finding.id(), form.written(), version)) {
            case Outcome.Done<Answer>(var sent) -> {
                Toasts.done(Words.of("answer.sent"));
                to(finding);
            }
            case Outcome.Refused<Answer>(var refused) -> problems.show(refused);
            case Outcome.NotThere<Answer>() -> throw new NotFoundException();
            case Outcome.Stale<Answer> stale -> meanwhile(finding, stale, form.written());
        }
    }

    private static void to(FindingDetails finding) {
        UI.getCurrent().navigate("findings/" + finding.id());
    }

    @Override
    public String getPageTitle() {
        return Words.of("answer.title");
    }
}
