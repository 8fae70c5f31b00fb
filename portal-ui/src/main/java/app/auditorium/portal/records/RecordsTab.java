package app.auditorium.portal.records;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.RecordsSource.Section;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import app.auditorium.portal.certification.CertificationTab;
import app.auditorium.records.ArchivedRecord;
import app.auditorium.records.Records;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** What is kept about a certification, section by section, each file by itself or all of them as one ZIP. */
@org.springframework.stereotype.Component
class RecordsTab implements CertificationTab {

    private final Records records;
    private final Today today;

    RecordsTab(Records records, Today today) {
        this.records = records;
        this.today = today;
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public String title(CertificationDetails certification) {
        return Words.of("records.tab");
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean isFor(CertificationDetails certification) {
        return Tab.may(
                Role.ADMINISTRATOR, Role.PLANNER, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER);
    }

    @Override
    public Component of(CertificationDetails certification) {
        Locale locale = Words.language();
        List<ArchivedRecord> files = records.of(certification.id(), locale).orElse(List.of());
        // with client, standard and number before it, a file is known wherever it is saved
        String named = records.name(certification.id(), locale).orElse("") + "-";
        Div list = new Div();
        list.addClassName("stacked");
        for (Section section : Section.values()) {
            List<ArchivedRecord> here =
                    files.stream().filter(file -> file.section() == section).toList();
            if (!here.isEmpty()) {
                list.add(new H3(Texts.of(locale, "records.section." + section)), of(certification, here, named));
            }
        }
        if (files.isEmpty()) {
            list.add(new Paragraph(Words.of("records.empty")));
        }
        DownloadButton all = new DownloadButton(
                Words.of("records.download"),
                named + today.here() + ".zip",
                "application/zip",
                out -> records.write(certification.id(), locale, out));
        return new Panel(Words.of("records.tab"), new Paragraph(Words.of("records.text")), list).actions(all);
    }

    private UnorderedList of(CertificationDetails certification, List<ArchivedRecord> files, String named) {
        Locale locale = Words.language();
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        files.forEach(file -> {
            DownloadButton one = new DownloadButton(
                    kind(file),
                    named + file.fileName(),
                    "application/octet-stream",
                    out -> out.write(records.file(certification.id(), locale, file.section(), file.fileName())
                            .orElseThrow()));
            one.getElement().setAttribute("aria-label", file.title() + ", " + kind(file));
            list.add(new ListItem(new Span(file.title()), one));
        });
        return list;
    }

    private static String kind(ArchivedRecord file) {
        return file.fileName().substring(file.fileName().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
