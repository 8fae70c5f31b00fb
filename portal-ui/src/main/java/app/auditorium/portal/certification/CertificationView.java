package app.auditorium.portal.certification;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditRow;
import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.audit.Typed;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One certification: its state, its programme as a line of windows, its audits. */
@Route("certifications/:id")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/audits.css")
class CertificationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AUDITS = 50;

    private final Certifications certifications;
    private final AuditCalendar calendar;
    private final Sectors sectors;
    private final Today today;
    private final List<CertificationTab> parts;
    private @Nullable CertificationDetails certification;

    CertificationView(
            Certifications certifications,
            AuditCalendar calendar,
            Sectors sectors,
            Today today,
            List<CertificationTab> parts) {
        this.certifications = certifications;
        this.calendar = calendar;
        this.sectors = sectors;
        this.today = today;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(CertificationTab::order))
                .toList();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CertificationDetails shown = Typed.of(event.getRouteParameters().get("id"), UUID::fromString)
                .flatMap(certifications::details)
                .orElseThrow(NotFoundException::new);
        certification = shown;
        removeAll();
        add(header(shown), tabs(shown, event.getLocation().getQueryParameters().getSingleParameter("tab")));
    }

    /** The overview and what other modules add; the tab that is open stands in the address. */
    private Component tabs(CertificationDetails shown, Optional<String> wanted) {
        List<CertificationTab> filled =
                parts.stream().filter(part -> part.isFor(shown)).toList();
        if (filled.isEmpty()) {
            return overview(shown);
        }
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Words.of("certification.overview"), overview(shown));
        for (CertificationTab part : filled) {
            Div place = new Div();
            Tab tab = tabs.add(part.title(shown), place);
            tabs.addSelectedChangeListener(event -> {
                if (event.getSelectedTab() == tab && place.getComponentCount() == 0) {
                    place.add(part.of(shown));
                }
            });
        }
        wanted.ifPresent(name -> filled.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .ifPresent(part -> tabs.setSelectedIndex(filled.indexOf(part) + 1)));
        // not before the page is there: until then the address is that of the page one comes from
        tabs.addSelectedChangeListener(event -> remember(filled, tabs.getSelectedIndex()));
        return tabs;
    }

    private void remember(List<CertificationTab> filled, int selected) {
        getUI().ifPresent(ui -> {
            String path = ui.getInternals().getActiveViewLocation().getPath();
            QueryParameters parameters = selected == 0
                    ? QueryParameters.empty()
                    : QueryParameters.of("tab", filled.get(selected - 1).name());
            ui.getPage().getHistory().replaceState(null, new Location(path, parameters));
        });
    }

    private Component overview(CertificationDetails shown) {
        Panel programme = new Panel(
                Words.of("certification.programme"),
                new ProgrammeLine(shown, today.here(), CertificationsView.mayRecord()));
        if (shown.decidedOn() == null) {
            Span estimated = new Span(Words.of("certification.programme.estimated"));
            estimated.addClassNames("muted", "small");
            programme.body().add(estimated);
        }
        Div both = new Div(audits(shown), facts(shown));
        both.addClassName("with-side");
        Div overview = new Div(programme, both);
        overview.addClassName("stacked");
        return overview;
    }

    private static PageHeader header(CertificationDetails shown) {
        PageHeader header = new PageHeader(AuditWords.client(shown.organisation(), shown.organisationZh()) + " · "
                + AuditWords.standard(shown.standard()));
        header.under(AuditLinks.link("certifications", Words.of("certifications.page")));
        Div summary = new Div(AuditWords.state(shown.state()));
        summary.addClassName("row");
        switch (shown.state()) {
            case SUSPENDED -> summary.add(new RuleTag("A-71"));
            case EXPIRED -> summary.add(new RuleTag("A-10"));
            default -> {
                // nothing hard about it
            }
        }
        shown.next().filter(slot -> shown.state().isAudited()).ifPresent(slot -> {
            summary.add(new Span(AuditWords.slot(slot) + " · " + slot.due()), AuditWords.state(slot.state()));
        });
        header.summary(summary);
        if (CertificationsView.mayRecord() && shown.state().allows(AuditType.STAGE_2)) {
            Button plan = new Button(
                    Words.of("audits.plan"),
                    Sign.CALENDAR_PLUS.icon(),
                    click -> AuditLinks.go(AuditLinks.plan(shown.id(), null)));
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(plan);
        }
        return header;
    }

    private Panel facts(CertificationDetails shown) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "certifications.column.client",
                AuditLinks.link(
                        AuditLinks.client(shown.organisationId()),
                        AuditWords.client(shown.organisation(), shown.organisationZh())));
        fact(facts, "certifications.column.standard", new Span(AuditWords.standard(shown.standard())));
        Div codes = new Div();
        codes.addClassName("stack");
        shown.iafCodes()
                .forEach(code -> codes.add(
                        new IafChip(code, sectors.byCode(new IafCode(code)).name(Words.language()))));
        fact(facts, "audit.codes", codes);
        if (shown.complexity() != null) {
            fact(
                    facts,
                    "certification.record.complexity",
                    new Span(Words.of("certification.complexity." + shown.complexity())));
        }
        if (shown.scopeText() != null) {
            fact(facts, "certification.record.scope", new Span(shown.scopeText()));
        }
        if (shown.scopeTextEn() != null) {
            fact(facts, "certification.record.scope-en", new Span(shown.scopeTextEn()));
        }
        fact(facts, "certification.cycle", new Span(String.valueOf(shown.cycle())));
        if (shown.decidedOn() != null) {
            fact(facts, "certification.decided", new Span(shown.decidedOn().toString()));
        }
        fact(
                facts,
                "certification.expires",
                new Span(
                        shown.expiresOn() == null
                                ? Words.of("certification.expires.pending")
                                : shown.expiresOn().toString()));
        return new Panel(Words.of("certification.facts"), facts);
    }

    private Panel audits(CertificationDetails shown) {
        List<AuditRow> rows = calendar.list(
                        AuditFilter.ofCertification(shown.id()), new PageRequest(0, AUDITS, "-start"))
                .items();
        if (rows.isEmpty()) {
            return new Panel(Words.of("certification.audits"), new Span(Words.of("certification.audits.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        rows.forEach(row -> list.add(new ListItem(
                AuditLinks.link(
                        AuditLinks.audit(row.id()),
                        AuditWords.type(row.type()) + " · " + AuditWords.days(row.start(), row.end())),
                AuditWords.state(row.state()))));
        return new Panel(Words.of("certification.audits"), list);
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(value));
    }

    @Override
    public String getPageTitle() {
        return certification == null
                ? Words.of("certification.page")
                : AuditWords.client(certification.organisation(), certification.organisationZh()) + " · "
                        + AuditWords.standard(certification.standard());
    }
}
