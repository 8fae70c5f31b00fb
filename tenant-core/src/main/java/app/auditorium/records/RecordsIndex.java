package app.auditorium.records;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.kernel.RecordsSource.RecordFile;
import app.auditorium.kernel.RecordsSource.Section;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Letterhead;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Paper;
import app.auditorium.paper.Prose;
import app.auditorium.tenancy.Acting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands in the archive: as a page with links, and as paper. Sections without records are named too. */
record RecordsIndex(CertificationDetails certification, List<RecordFile> files, LocalDate day, Locale locale) {

    static String path(RecordFile file) {
        return file.section().folder() + "/" + file.fileName();
    }

    String html() {
        var body = new StringBuilder("<h1>" + escaped(title()) + "</h1><p>" + escaped(subject()) + "</p>");
        for (Section section : Section.values()) {
            body.append("<h2>").append(escaped(name(section))).append("</h2><ul>");
            of(section)
                    .forEach(file -> body.append("<li><a href=\"")
                            .append(escaped(path(file)))
                            .append("\">")
                            .append(escaped(file.title()))
                            .append("</a></li>"));
            body.append("</ul>");
            if (of(section).isEmpty()) {
                body.append("<p>")
                        .append(escaped(Texts.of(locale, "records.none")))
                        .append("</p>");
            }
        }
        return "<!DOCTYPE html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(title()) + "</title></head><body>" + body + "</body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    Paper paper() {
        var body = new ArrayList<Markup>();
        body.add(Prose.paragraph(subject()));
        for (Section section : Section.values()) {
            body.add(Prose.heading(name(section)));
            List<RecordFile> here = of(section);
            body.add(
                    here.isEmpty()
                            ? Prose.note(Texts.of(locale, "records.none"))
                            : Prose.textTable(
                                    List.of(Texts.of(locale, "records.what"), Texts.of(locale, "records.file")),
                                    here.stream()
                                            .map(file -> List.of(file.title(), path(file)))
                                            .toList()));
        }
        return Paper.onLetterhead(
                Letterhead.of(Acting.current().tenantName(locale)),
                title(),
                day.toString(),
                locale,
                body.toArray(Markup[]::new));
    }

    private List<RecordFile> of(Section section) {
        return files.stream().filter(file -> file.section() == section).toList();
    }

    private String title() {
        return Texts.of(locale, "records.title");
    }

    private String subject() {
        String name = "zh".equals(locale.getLanguage()) && certification.organisationZh() != null
                ? certification.organisationZh()
                : certification.organisation();
        return name + " · " + certification.standard().name().replace('_', ' ') + " · IAF "
                + String.join(", ", certification.iafCodes()) + " · " + day;
    }

    private String name(Section section) {
        return Texts.of(locale, "records.section." + section);
    }
}
