package app.auditorium.portal.organisation;

import app.auditorium.kernel.Problem;
import app.auditorium.organisation.CheckedImport;
import app.auditorium.organisation.ImportFate;
import app.auditorium.organisation.ImportReport;
import app.auditorium.organisation.ImportRow;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import would do: how many of each fate, the rows behind each, and the button that does it. */
class ImportReportPanel extends Div {

    private static final String ALL = "ALL";

    private final String file;
    private final ImportReport report;
    private final Grid<ImportRow> grid = Grids.dense();

    ImportReportPanel(String file, ImportReport report, Runnable write, Runnable drop) {
        this.file = file;
        this.report = report;
        addClassName("stack");
        add(verdict(write, drop));
        if (!report.ignored().isEmpty()) {
            add(new Callout(
                    Tone.AMBER, new Span(Words.of("import.ignored", String.join(Words.between(), report.ignored())))));
        }
        Panel rows = Panel.around(rows());
        // in a page that grows with its grid, a browser would draw every row of a large file
        rows.addClassName("import-rows");
        add(fates(), rows);
    }

    private Div verdict(Runnable write, Runnable drop) {
        int due = report.due();
        int refused = report.count(ImportFate.REFUSED);
        Callout said = refused > 0
                ? said(Tone.RED, Words.of("import.refused", refused))
                : due == 0
                        ? said(Tone.BLUE, Words.of("import.nothing"))
                        : said(Tone.GREEN, Words.of("import.ready", due));
        Div stack = new Div(said);
        stack.addClassName("stack");
        Div row = new Div();
        row.addClassName("row");
        if (refused == 0 && due > 0) {
            Button go = new Button(Words.of("import.write", due), click -> write.run());
            go.addThemeVariants(ButtonVariant.PRIMARY);
            go.setDisableOnClick(true);
            row.add(go);
        }
        Button not = new Button(Words.of("import.drop"), click -> drop.run());
        not.setDisableOnClick(true);
        row.add(not);
        stack.add(row);
        if (refused == 0 && due > 0) {
            Span kept = new Span(Words.of("import.kept", CheckedImport.DAYS));
            kept.addClassName("muted");
            stack.add(kept);
        }
        return stack;
    }

    private Callout said(Tone tone, String verdict) {
        return new Callout(tone, new Div(file), new Div(verdict), new Div(report.readAs(Words.language())));
    }

    private RadioButtonGroup<String> fates() {
        RadioButtonGroup<String> fates = new RadioButtonGroup<>();
        fates.addClassName("import-fates");
        fates.setAriaLabel(Words.of("import.fates"));
        fates.setItems(Stream.concat(
                        Stream.of(ALL),
                        Arrays.stream(ImportFate.values())
                                .filter(fate -> report.count(fate) > 0)
                                .map(Enum::name))
                .toList());
        fates.setItemLabelGenerator(fate -> fate.equals(ALL)
                ? Words.of("import.all", report.rows().size())
                : Words.of("import.count", Words.of("import.fate." + fate), report.count(ImportFate.valueOf(fate))));
        fates.addValueChangeListener(event -> show(event.getValue()));
        fates.setValue(report.refused() ? ImportFate.REFUSED.name() : ALL);
        return fates;
    }

    private Grid<ImportRow> rows() {
        grid.addColumn(ImportRow::row)
                .setHeader(Words.of("import.row"))
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new Tag(tone(row.fate()), Words.of("import.fate." + row.fate())))
                .setHeader(Words.of("import.fate"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(ImportReportPanel::who)
                .setHeader(Words.of("clients.column.client"))
                .setFlexGrow(1)
                .setWidth("200px");
        grid.addComponentColumn(this::why)
                .setHeader(Words.of("import.why"))
                .setFlexGrow(2)
                .setWidth("280px");
        Grids.cardsWhenNarrow(grid, row -> {
            Div card = new Div(
                    new Tag(tone(row.fate()), row.row() + " · " + Words.of("import.fate." + row.fate())),
                    who(row),
                    why(row));
            card.addClassName("card-row");
            return card;
        });
        return grid;
    }

    private void show(@Nullable String fate) {
        List<ImportRow> shown = report.rows().stream()
                .filter(row ->
                        fate == null || fate.equals(ALL) || row.fate().name().equals(fate))
                .toList();
        grid.setItems(shown);
    }

    private static TwoLine who(ImportRow row) {
        String below = Stream.of(row.taxId(), row.site())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" · "));
        String name = row.name() == null ? row.nameZh() : Shown.name(row.name(), row.nameZh());
        return new TwoLine(name == null ? "–" : name, below);
    }

    private Div why(ImportRow row) {
        Div why = new Div();
        why.addClassName("import-why");
        for (Problem problem : row.problems()) {
            why.add(new Div(Words.of("import.problem", heading(problem.field()), problem.text(Words.language()))));
        }
        for (ImportRow.Change change : row.changes()) {
            why.add(new Div(Words.of(
                    "client.history.change", heading(change.field()), dash(change.before()), dash(change.after()))));
        }
        return why;
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private String heading(@Nullable String field) {
        return field == null ? "" : report.heading(field, Words.language());
    }

    private static Tone tone(ImportFate fate) {
        return switch (fate) {
            case NEW -> Tone.GREEN;
            case CHANGED -> Tone.BLUE;
            case UNCHANGED -> Tone.NEUTRAL;
            case REFUSED -> Tone.RED;
        };
    }
}
