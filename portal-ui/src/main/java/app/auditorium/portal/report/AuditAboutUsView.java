package app.auditorium.portal.report;

import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.AuditsAboutUs;
import app.auditorium.audit.PapersAboutUs;
import app.auditorium.audit.Reply;
import app.auditorium.audit.Stage1Conclusions;
import app.auditorium.catalogue.Sectors;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Dated;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.audit.IssuedPlan;
import app.auditorium.portal.audit.ProposalPanel;
import app.auditorium.portal.audit.RepliesPanel;
import app.auditorium.portal.finding.FindingWords;
import app.auditorium.report.ReportsAboutUs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.UUID;

/** One audit as the audited company reads it: plan, conclusions of stage 1, findings, and the report once it is reviewed. */
@Route("our-audits/:id")
@OpenTo(in = TenantKind.CLIENT)
@StyleSheet("look/audits.css")
class AuditAboutUsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuditsAboutUs audits;
    private final PapersAboutUs papers;
    private final FindingsAboutUs findings;
    private final ReportsAboutUs reports;
    private final AuditReplies replies;
    private final FindingWords words;
    private final Sectors sectors;

    AuditAboutUsView(
            AuditsAboutUs audits,
            PapersAboutUs papers,
            FindingsAboutUs findings,
            ReportsAboutUs reports,
            AuditReplies replies,
            FindingWords words,
            Sectors sectors) {
        this.audits = audits;
        this.papers = papers;
        this.findings = findings;
        this.reports = reports;
        this.replies = replies;
        this.words = words;
        this.sectors = sectors;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditsAboutUs.AboutUs audit = event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .flatMap(audits::details)
                .orElseThrow(NotFoundException::new);
        removeAll();
        List<Reply> given = replies.of(audit.id());
        String body = audit.body() == null ? "" : AuditWords.client(audit.body(), audit.bodyZh());
        PageHeader header = new PageHeader(
                        AuditWords.type(audit.type()) + " · " + AuditWords.standard(audit.standard()))
                .under(AuditLinks.link("", Words.of("nav.home")))
                .summary(
                        ProposalPanel.state(audit, given),
                        new Dated(AuditWords.days(audit.start(), audit.end())),
                        new Span(body),
                        new Span(String.join(Words.between(), audit.team())));
        if (reports.isThere(audit.id())) {
            header.actions(new DownloadButton(
                    Words.of("report.pdf"),
                    "report.pdf",
                    "application/pdf",
                    out -> out.write(reports.print(audit.id(), Words.language()).orElseThrow())));
        }
        Div page = new Div();
        page.addClassName("stacked");
        if (ProposalPanel.isAsked(audit, given)) {
            page.add(new ProposalPanel(audit, audits, replies, sectors));
        }
        found(audit.id(), page);
        papers.stage1(audit.id()).ifPresent(stage1 -> page.add(concluded(stage1)));
        papers.plan(audit.id()).ifPresent(plan -> page.add(new IssuedPlan(plan)));
        if (!given.isEmpty()) {
            page.add(new RepliesPanel(Words.of("our-audit.answers"), given));
        }
        if (page.getComponentCount() == 0) {
            page.add(new Panel(new EmptyState(
                    Sign.CALENDAR_CLOCK, Words.of("our-audit.nothing.title"), Words.of("our-audit.nothing.text"))));
        }
        add(header, page);
    }

    private void found(UUID audit, Div page) {
        List<FindingDetails> all =
                findings.ofAudit(audit, PageRequest.first(100)).map(Page::items).orElse(List.of());
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("people", "below");
        all.forEach(finding -> {
            Div tags = new Div(FindingWords.grade(finding.grade()), FindingWords.state(finding));
            tags.addClassName("row");
            list.add(new ListItem(
                    AuditLinks.link("findings/" + finding.id(), words.clause(finding.standard(), finding.clause())),
                    tags));
        });
        page.add(new Panel(Words.of("nav.findings"), list));
    }

    private static Panel concluded(Stage1Conclusions stage1) {
        Span summary = new Span(stage1.summary());
        summary.addClassName("as-written");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "readiness", new Span(Words.of("audit.readiness." + stage1.readiness())));
        fact(facts, "summary", summary);
        if (!stage1.concerns().isEmpty()) {
            UnorderedList concerns = new UnorderedList();
            concerns.addClassName("people");
            stage1.concerns().forEach(concern -> concerns.add(new ListItem(concern)));
            fact(facts, "concerns", concerns);
        }
        return new Panel(Words.of("audit.stage1"), facts);
    }

    private static void fact(DescriptionList facts, String part, Component value) {
        facts.add(new DescriptionList.Term(Words.of("audit.stage1." + part)), new DescriptionList.Description(value));
    }

    @Override
    public String getPageTitle() {
        return Words.of("audit.page");
    }
}
