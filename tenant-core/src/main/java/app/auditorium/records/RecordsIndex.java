package app.auditorium.records;

import app.auditorium.kernel.Texts;
import app.auditorium.paper.HeadedPress;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import app.auditorium.paper.RecordsSource.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands in the archive: as a page with links, and as paper. Sections without records are named too. */
record RecordsIndex(Subject subject, List<ArchivedRecord> records, LocalDate day) {

    String html() {
        var body = new StringBuilder("<h1>" + escaped(title()) + "</h1><p>" + escaped(about()) + "</p>");
        for (Section section : Section.values()) {
            body.append("<h2>").append(escaped(name(section))).append("</h2><ul>");
            of(section)
                    .forEach(file -> body.append("<li><a href=\"")
                            .append(escaped(file.path(locale())))
                            .append("\">")
                            .append(escaped(file.title()))
                            .append("</a></li>"));
            body.append("</ul>");
            if (of(section).isEmpty()) {
                body.append("<p>")
                        .append(escaped(Texts.of(locale(), "records.none")))
                        .append("</p>");
            }
        }
        return "<!DOCTYPE html><html lang=\"" + locale().toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(title()) + "</title></head><body>" + body + "</body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    HeadedPress.Page page() {
        var body = new ArrayList<Markup>();
        for (Section section : Section.values()) {
            body.add(Prose.heading(name(section)));
            List<ArchivedRecord> here = of(section);
            body.add(
                    here.isEmpty()
                            ? Prose.note(Texts.of(locale(), "records.none"))
                            : Prose.textTable(
                                    List.of(45, 55),
                                    List.of(Texts.of(locale(), "records.what"), Texts.of(locale(), "records.file")),
                                    here.stream()
                                            .map(record -> List.of(record.title(), record.path(locale())))
                                            .toList()));
        }
        return new HeadedPress.Page(title(), title(), null, locale(), body);
    }

    private String title() {
        return Texts.of(locale(), "records.title");
    }

    private List<ArchivedRecord> of(Section section) {
        return records.stream().filter(record -> record.section() == section).toList();
    }

    private String about() {
        return String.join(
                " · ",
                subject.body().name(),
                subject.client(),
                subject.standard(),
                FileNames.joined(String.join("-", subject.engagements()), String.join("-", subject.certificates())),
                day.toString());
    }

    private Locale locale() {
        return subject.locale();
    }

    private String name(Section section) {
        return Texts.of(locale(), "records.section." + section);
    }
}
