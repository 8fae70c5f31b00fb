package app.auditorium.portal.decision;

import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.History;
import app.auditorium.certification.Lives;
import app.auditorium.decision.AuditBehind;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.DecisionKind;
import app.auditorium.decision.Decisions;
import app.auditorium.decision.ExtensionReview;
import app.auditorium.decision.FileDetails;
import app.auditorium.decision.FileState;
import app.auditorium.decision.Matter;
import app.auditorium.decision.NewDecision;
import app.auditorium.decision.TransferReview;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.Facts;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.audit.Typed;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that awaits a decision: what is known, which rules are met, on which audits it rests, and what was decided. */
@Route("decisions/:id")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/decisions.css")
class DecisionFileView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DecisionFiles files;
    private final transient Decisions decisions;
    private final transient Certifications certifications;
    private final transient Lives lives;
    private final transient Certificates certificates;
    private final transient Sectors sectors;
    private final transient Today today;
    private String title = "";

    DecisionFileView(
            DecisionFiles files,
            Decisions decisions,
            Certifications certifications,
            Lives lives,
            Certificates certificates,
            Sectors sectors,
            Today today) {
        this.files = files;
        this.decisions = decisions;
        this.certifications = certifications;
        this.lives = lives;
        this.certificates = certificates;
        this.sectors = sectors;
        this.today = today;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Typed.of(event.getRouteParameters().get("id"), UUID::fromString)
                .flatMap(files::details)
                .orElseThrow(NotFoundException::new));
    }

    private void again(UUID id) {
        files.details(id).ifPresent(this::show);
    }

    private void show(FileDetails file) {
        removeAll();
        CertificationDetails certification = file.certification();
        title = DecisionWords.matter(file.row().matter()) + " · "
                + AuditWords.client(certification.organisation(), certification.organisationZh());
        Div main = new Div();
        main.addClassName("stacked");
        if (file.decision() != null) {
            UnorderedList taken = new UnorderedList(DecisionList.item(file.decision()));
            taken.addClassName("decisions");
            Panel panel = new Panel(Words.of("decision.taken.one"), taken);
            if (!certificates.of(certification.id()).isEmpty()) {
                panel.actions(AuditLinks.link(
                        AuditLinks.certification(certification.id()) + "?tab=certificate",
                        Words.of("decision.certificate")));
            }
            main.add(panel);
        }
        if (file.row().state() == FileState.OPEN) {
            main.add(guards(file));
        }
        if (file.row().matter() == Matter.TRANSFER_IN) {
            main.add(transfer(file));
        }
        if (file.row().matter() == Matter.EXTENSION_ASKED) {
            main.add(extension(file));
        }
        main.add(audits(file));
        Optional<History> life = lives.of(certification.id());
        life.filter(history -> !history.events().isEmpty())
                .ifPresent(history -> main.add(new Panel(Words.of("decision.life"), new LifeLine(history))));
        Div both =
                new Div(main, facts(file, life.flatMap(History::suspendedUntil).orElse(null)));
        both.addClassName("with-side");
        add(header(file), both);
    }

    private PageHeader header(FileDetails file) {
        PageHeader header = new PageHeader(title);
        header.under(AuditLinks.link("decisions", Words.of("decisions.page")));
        Div summary = new Div(
                DecisionWords.state(file.row().state()),
                new Span(AuditWords.standard(file.certification().standard())));
        summary.addClassName("row");
        if (file.state() != CertificationState.PENDING) {
            summary.add(AuditWords.state(file.state()));
        }
        if (file.row().dueOn() != null && file.row().state() == FileState.OPEN) {
            summary.add(new DueDate(file.row().dueOn(), today.here()));
        }
        header.summary(summary);
        if (file.row().state() == FileState.OPEN && Tab.may(Role.DECISION_MAKER, Role.ADMINISTRATOR)) {
            Button aside = new Button(
                    Words.of("decision.aside"),
                    click -> new SetAsideDialog(files, file, () -> again(file.id())).open());
            Button decide = new Button(
                    Words.of("decision.take"),
                    Sign.GAVEL.icon(),
                    click -> new DecideDialog(
                                    decisions, certifications, sectors, file, today.here(), () -> again(file.id()))
                            .open());
            decide.addThemeVariants(ButtonVariant.PRIMARY);
            if (Tab.may(Role.DECISION_MAKER) && !file.kinds().isEmpty()) {
                header.actions(aside, decide);
            } else {
                header.actions(aside);
            }
        }
        return header;
    }

    /** For the decision that the matter leads to first; the dialog judges each. */
    private Panel guards(FileDetails file) {
        Panel panel = new Panel(Words.of("decision.guards"));
        if (file.row().tookPart()) {
            panel.body()
                    .add(new Callout(
                            Tone.AMBER, new Span(Words.of("decisions.took-part.text") + " "), new RuleTag("A-60")));
        }
        if (file.kinds().isEmpty()) {
            panel.body().add(new Span(Words.of("decision.nothing")));
            return panel;
        }
        DecisionKind first = file.kinds().getFirst();
        Span what = new Span(Words.of("decision.guards.for", DecisionWords.verb(first)));
        what.addClassNames("small", "muted");
        GuardList list = new GuardList();
        list.show(decisions.consider(asked(file, NewDecision.of(file.id(), first, today.here()))));
        panel.body().add(what, list);
        return panel;
    }

    /** With what the file holds already: the scope that was asked for, and where it was seen. */
    private static NewDecision asked(FileDetails file, NewDecision decision) {
        NewDecision seen = file.evidence() == null ? decision : decision.seenIn(file.evidence());
        return file.wantedCodes() == null ? seen : seen.covering(file.wantedCodes(), file.wantedScope());
    }

    private Panel audits(FileDetails file) {
        if (file.audits().isEmpty()) {
            return new Panel(Words.of("decision.audits"), new Span(Words.of("decision.audits.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        file.audits().forEach(audit -> list.add(audit(audit)));
        return new Panel(Words.of("decision.audits"), list);
    }

    private static ListItem audit(AuditBehind audit) {
        Span team = new Span(String.join(Words.between(), audit.team()));
        team.addClassNames("small", "muted");
        Div text = new Div(
                AuditLinks.link(
                        AuditLinks.audit(audit.id()),
                        AuditWords.type(audit.type()) + " · " + AuditWords.days(audit.start(), audit.end())),
                new Div(team));
        Div tags = new Div(AuditWords.state(audit.state()));
        tags.addClassName("row");
        if (audit.openMajors() > 0) {
            tags.add(new Tag(Tone.RED, Words.of("decision.majors", audit.openMajors())));
        }
        if (audit.openMinors() > 0) {
            tags.add(new Tag(Tone.AMBER, Words.of("decision.minors", audit.openMinors())));
        }
        return new ListItem(text, tags);
    }

    private Panel transfer(FileDetails file) {
        TransferReview review = file.transfer() == null ? TransferReview.EMPTY : file.transfer();
        int all = TransferReview.Point.values().length;
        Panel panel = new Panel(
                Words.of("transfer.title"),
                new Span(Words.of("transfer.progress", all - review.missing().size(), all)));
        panel.marked(new RuleTag("A-77"));
        if (file.row().state() == FileState.OPEN
                && Tab.may(Role.PLANNER, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER, Role.ADMINISTRATOR)) {
            panel.actions(new Button(
                    Words.of("action.edit"),
                    Sign.PENCIL.icon(),
                    click -> new TransferDialog(files, file, () -> again(file.id())).open()));
        }
        return panel;
    }

    private Panel extension(FileDetails file) {
        ExtensionReview review = file.extension();
        int all = ExtensionReview.Point.values().length;
        Panel panel = new Panel(
                Words.of("extension.title"),
                new Span(
                        review == null
                                ? Words.of("extension.none")
                                : Words.of(
                                        "extension.progress",
                                        all - review.missing().size(),
                                        all,
                                        Objects.requireNonNullElse(review.person(), ""))));
        panel.marked(new RuleTag("A-73"));
        if (review != null) {
            panel.body().add(chips(review.codes()), new Paragraph(review.notes()));
        }
        if (file.row().state() == FileState.OPEN
                && Tab.may(
                        Role.PLANNER,
                        Role.LEAD_AUDITOR,
                        Role.TECHNICAL_REVIEWER,
                        Role.DECISION_MAKER,
                        Role.ADMINISTRATOR)) {
            panel.actions(new Button(
                    Words.of("extension.review"),
                    Sign.PENCIL.icon(),
                    click -> new ExtensionDialog(files, certifications, sectors, file, () -> again(file.id())).open()));
        }
        return panel;
    }

    private static Div chips(List<String> codes) {
        Div chips = new Div();
        chips.addClassName("row");
        codes.forEach(code -> chips.add(new IafChip(code)));
        return chips;
    }

    private Panel facts(FileDetails file, @Nullable LocalDate suspendedUntil) {
        CertificationDetails certification = file.certification();
        Facts facts = new Facts();
        if (suspendedUntil != null) {
            Div until = new Div(new Span(suspendedUntil.toString()), new RuleTag("A-71"));
            until.addClassName("row");
            facts.fact("decision.suspended-until", until);
        }
        facts.fact(
                        "certifications.column.client",
                        AuditLinks.link(
                                AuditLinks.client(certification.organisationId()),
                                AuditWords.client(certification.organisation(), certification.organisationZh())))
                .fact(
                        "certification.page",
                        AuditLinks.link(
                                AuditLinks.certification(certification.id()),
                                AuditWords.standard(certification.standard())))
                .fact("audit.codes", chips(certification.iafCodes()))
                .fact("certification.record.scope", certification.scopeText());
        if (file.wantedCodes() != null) {
            facts.fact("decision.codes", chips(file.wantedCodes())).fact("decision.scope", file.wantedScope());
        }
        facts.fact("certification.expires", certification.expiresOn())
                .fact("decision.matter.grounds", file.grounds())
                .fact("decision.matter.askedBy", file.row().askedBy())
                .fact("decision.matter.askedOn", file.askedOn())
                .fact("decision.evidence", file.evidence())
                .fact("decision.openedBy", Objects.requireNonNullElse(file.openedBy(), Words.of("decision.system")))
                .fact("decision.settleReason", file.settleReason());
        Panel panel = new Panel(Words.of("decision.facts"), facts);
        if (file.row().matter() == Matter.INCIDENT && file.row().state() == FileState.OPEN) {
            panel.body()
                    .add(new Callout(
                            Tone.BLUE,
                            new Span(Words.of("decision.incident") + " "),
                            new RuleTag("A-75"),
                            new Span(" "),
                            AuditLinks.link(
                                    AuditLinks.plan(certification.id(), AuditType.SPECIAL), Words.of("audits.plan"))));
        }
        return panel;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
