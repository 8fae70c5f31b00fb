package app.auditorium.report;

import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.kernel.Texts;
import app.auditorium.paper.Letterheads;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Paper;
import app.auditorium.paper.Press;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.SharedReads;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The reports that a client company reads about itself: those that passed the technical review. */
@Component
public class ReportsAboutUs {

    private static final String LAST = """
            select tenant_id, number, content from audit_report_version
            where audit_id = :audit and issued_at is not null order by number desc limit 1""";

    private final SharedReads shared;
    private final ReportsOnFile onFile;
    private final Letterheads heads;
    private final Press press;

    ReportsAboutUs(SharedReads shared, ReportsOnFile onFile, Letterheads heads, Press press) {
        this.shared = shared;
        this.onFile = onFile;
        this.heads = heads;
        this.press = press;
    }

    @AllowedTo(in = CLIENT)
    public boolean isThere(UUID audit) {
        return !shared.list(LAST, Map.of("audit", audit), (row, n) -> true).isEmpty();
    }

    /** The report as PDF/A; empty if none is issued. */
    @AllowedTo(in = CLIENT)
    public Optional<byte[]> print(UUID audit, Locale locale) {
        return shared
                .list(
                        LAST,
                        Map.of("audit", audit),
                        (row, n) -> new Issued(
                                row.getObject("tenant_id", UUID.class),
                                row.getInt("number"),
                                onFile.read(row.getString("content"))))
                .stream()
                .findFirst()
                .map(issued -> press.print(Paper.onLetterhead(
                        heads.of(issued.body(), locale),
                        Texts.of(locale, "report.title"),
                        Texts.of(locale, "report.version", issued.number()),
                        locale,
                        Markup.all(ReportPaper.of(issued.report(), locale)))));
    }

    private record Issued(UUID body, int number, ReportsOnFile.Snapshot report) {}
}
