package app.auditorium.search;

import app.auditorium.finding.FindingDetails;
import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Exports;
import app.auditorium.kernel.Texts;
import app.auditorium.search.SearchAnswer.Found;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The result of a search as a file. Only rows that passed both locks are in it. */
@Component
public class SearchExports {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "raisedOn",
            "tenant",
            "organisation",
            "organisationZh",
            "standard",
            "clause",
            "iaf",
            "grade",
            "state",
            "statement",
            "evidence",
            "released",
            "id");

    private final Searches searches;

    SearchExports(Searches searches) {
        this.searches = searches;
    }

    /** Writes all results up to {@link FindingSearch#DEEPEST}, and says in the last row when there were more. */
    @AllowedTo
    public void write(FindingSearch search, ExportFormat format, Locale locale, OutputStream to) throws IOException {
        List<String> headings = COLUMNS.stream()
                .map(c -> Texts.of(locale, "search.export." + c))
                .toList();
        try (Exports file = Exports.open(format, to, Texts.of(locale, "search.export.sheet"), headings)) {
            for (int offset = 0; offset < FindingSearch.DEEPEST; offset += PAGE) {
                Found page = page(search.page(offset, PAGE));
                for (FoundFinding item : page.items()) {
                    file.row(cells(item.finding(), locale));
                }
                long total = Objects.requireNonNullElse(page.total(), 0L);
                if (offset + PAGE >= total) {
                    return;
                }
                if (offset + PAGE >= FindingSearch.DEEPEST) {
                    file.row(Texts.of(locale, "search.export.cut", FindingSearch.DEEPEST, total));
                }
            }
        }
    }

    private Found page(FindingSearch search) throws IOException {
        return switch (searches.findings(search)) {
            case Found found -> found;
            case SearchAnswer.Refused(var problems) -> throw new IOException("The search was refused: " + problems);
            case SearchAnswer.Unavailable() -> throw new IOException("The search engine is away");
        };
    }

    private static List<?> cells(FindingDetails finding, Locale locale) {
        return Stream.of(
                        finding.raisedOn(),
                        Objects.requireNonNullElseGet(
                                finding.tenant(locale), () -> Acting.current().tenantName(locale)),
                        finding.organisation(),
                        Objects.requireNonNullElse(finding.organisationZh(), ""),
                        finding.standard(),
                        Objects.requireNonNullElse(finding.clause(), ""),
                        String.join(", ", finding.iafCodes()),
                        Texts.of(locale, "grade." + finding.grade() + ".long"),
                        Texts.of(locale, "finding.state." + finding.state()),
                        finding.statement(),
                        finding.evidence(),
                        finding.releasedAt() == null ? "" : finding.releasedAt().toString(),
                        finding.id())
                .toList();
    }
}
