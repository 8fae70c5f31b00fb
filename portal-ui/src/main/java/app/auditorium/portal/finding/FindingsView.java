package app.auditorium.portal.finding;

import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;

/** The findings of the body; for a client or a consultant, those that are shared with them. */
@Route("findings")
@OpenTo
@Destination(title = "nav.findings", sign = Sign.FLAG, order = 60, atHand = true)
@StyleSheet("look/findings.css")
class FindingsView extends ListPage<FindingDetails> {

    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final boolean own;

    FindingsView(Findings findings, FindingsAboutUs aboutUs, FindingWords words) {
        super(Words.of("nav.findings"));
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.own = Tab.here()
                .flatMap(Tab::membership)
                .map(membership -> membership.kind() == TenantKind.CERTIFICATION_BODY)
                .orElse(false);
        header.summary(Words.of(own ? "findings.summary" : "findings.summary.shared"));
        header.actions(exports("findings", file(words)));
        filters.choice("grade", Words.of("findings.grade"), FindingWords.grades())
                .choice("state", Words.of("findings.state"), FindingWords.states())
                .choice("standard", Words.of("findings.standard"), words.standards())
                .choice("iaf", Words.of("findings.iaf"), words.sectors());
        if (own) {
            filters.toggle("draft", Words.of("findings.drafts"));
        }
        FindingColumns.add(grid, words, own, true);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("findings/" + click.getItem().id()));
    }

    private static List<FileColumn<FindingDetails>> file(FindingWords words) {
        return List.of(
                new FileColumn<>(Words.of("findings.grade"), row -> FindingWords.gradeInFull(row.grade())),
                new FileColumn<>(Words.of("findings.standard"), row -> words.standard(row.standard())),
                new FileColumn<>(Words.of("findings.clause"), row -> words.clause(row.standard(), row.clause())),
                new FileColumn<>(Words.of("findings.statement"), FindingDetails::statement),
                new FileColumn<>(Words.of("findings.evidence"), FindingDetails::evidence),
                new FileColumn<>(Words.of("findings.client"), row -> row.organisation(Words.language())),
                new FileColumn<>(Words.of("findings.site"), FindingDetails::site),
                new FileColumn<>(Words.of("findings.iaf"), row -> String.join(", ", row.iafCodes())),
                new FileColumn<>(
                        Words.of("findings.state"),
                        row -> !row.isReleased() && row.tenant() == null
                                ? Words.of("findings.draft")
                                : FindingWords.state(row.state(), row.grade())),
                new FileColumn<>(Words.of("findings.raised-on"), FindingDetails::raisedOn),
                new FileColumn<>(Words.of("findings.answer-due"), FindingDetails::answerDue),
                new FileColumn<>(Words.of("findings.body"), row -> row.tenant(Words.language())));
    }

    @Override
    protected Page<FindingDetails> page(PageRequest page) {
        return own ? findings.list(filter(), page) : aboutUs.list(filter(), page);
    }

    @Override
    protected void counted(long total) {
        filters.total(Words.of("findings.count", total));
    }

    @Override
    protected EmptyState empty() {
        return new EmptyState(
                Sign.FLAG,
                Words.of("findings.empty.title"),
                Words.of(own ? "findings.empty.text" : "findings.empty.text.shared"));
    }

    private FindingFilter filter() {
        return new FindingFilter(
                null,
                null,
                filters.values("standard", StandardId.class).stream()
                        .findFirst()
                        .orElse(null),
                null,
                filters.value("iaf").filter(IafCode::isValid).orElse(null),
                Set.copyOf(filters.values("grade", Grade.class)),
                Set.copyOf(filters.values("state", FindingState.class)),
                filters.on("draft") ? Boolean.FALSE : null,
                null,
                null);
    }
}
