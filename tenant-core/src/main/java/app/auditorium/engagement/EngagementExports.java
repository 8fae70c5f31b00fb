package app.auditorium.engagement;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Exports;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the list of engagements to a file. */
@Component
@Transactional(readOnly = true)
public class EngagementExports {

    private static final List<String> COLUMNS =
            List.of("number", "organisation", "organisationZh", "standards", "state", "since", "reason");

    private final EngagementReads reads;
    private final Today today;

    EngagementExports(EngagementReads reads, Today today) {
        this.reads = reads;
        this.today = today;
    }

    /** The whole list in the order of {@code sort}; answers how many rows were written. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public int write(
            EngagementFilter filter, @Nullable String sort, ExportFormat format, Locale locale, OutputStream to) {
        List<String> headings = COLUMNS.stream()
                .map(column -> Texts.of(locale, "engagement.column." + column))
                .toList();
        int written = 0;
        try (Exports file = Exports.open(format, to, Texts.of(locale, "engagement.sheet"), headings)) {
            for (long offset = 0; ; offset += PageRequest.MOST) {
                List<EngagementRow> rows = reads.page(filter, new PageRequest(offset, PageRequest.MOST, sort))
                        .items();
                for (EngagementRow row : rows) {
                    file.row(Stream.of(
                                    "EN-" + row.number(),
                                    row.organisation(),
                                    row.organisationZh() == null ? "" : row.organisationZh(),
                                    row.standards().stream()
                                            .map(StandardId::name)
                                            .collect(Collectors.joining(", ")),
                                    Texts.of(locale, "engagement.state." + row.state()),
                                    row.stateSince()
                                            .atZone(today.zone())
                                            .toLocalDate()
                                            .toString(),
                                    row.reason() == null ? "" : row.reason())
                            .toList());
                    written++;
                }
                if (rows.size() < PageRequest.MOST) {
                    return written;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
