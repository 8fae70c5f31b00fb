package app.auditorium.records;

import app.auditorium.document.DocumentContent;
import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.kernel.RecordsSource.RecordFile;
import app.auditorium.kernel.RecordsSource.Section;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Letterhead;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Paper;
import app.auditorium.paper.Press;
import app.auditorium.tenancy.Acting;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes files of records: what the portal holds as rows on the body's letterhead, what was uploaded as it came. */
@Component
class RecordPress {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Press press;
    private final Documents documents;

    RecordPress(Press press, Documents documents) {
        this.press = press;
        this.documents = documents;
    }

    /** @param name of the file, without its ending */
    RecordFile file(Section section, String title, String name, Locale locale, Supplier<List<Markup>> body) {
        return new RecordFile(
                section,
                title,
                name + ".pdf",
                () -> press.print(Paper.onLetterhead(
                        Letterhead.of(Acting.current().tenantName(locale)),
                        Texts.of(locale, "records.section." + section),
                        title,
                        locale,
                        body.get().toArray(Markup[]::new))));
    }

    /** @param before what makes the name of the file one of its own within the section */
    RecordFile uploaded(Section section, String title, String before, DocumentRow document) {
        return new RecordFile(
                section,
                title + " · " + document.name(),
                before + "-" + plain(document.name()),
                () -> documents
                        .content(document.id())
                        .map(DocumentContent::content)
                        .orElseThrow());
    }

    /** A text as part of a file's name on any system. */
    static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    /** Day and time where the body is. */
    static String moment(Instant at) {
        return MINUTE.format(at.atZone(Acting.current().zone()));
    }
}
