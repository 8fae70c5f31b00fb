package app.auditorium.portal.document;

import app.auditorium.document.DocumentContent;
import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents to save, and where it is asked for, to add and to take away; each says whether it was scanned. */
@StyleSheet("look/documents.css")
public class DocumentList extends Div {

    private final Documents documents;
    private final Supplier<List<DocumentRow>> rows;
    private final UnorderedList list = new UnorderedList();
    private final @Nullable Function<UUID, Outcome<UUID>> remove;

    /** @param add stores an uploaded file; null where nothing is added */
    public DocumentList(
            Documents documents,
            Supplier<List<DocumentRow>> rows,
            @Nullable BiFunction<String, byte[], Outcome<DocumentRow>> add) {
        this(documents, rows, add, add == null ? null : documents::remove);
    }

    /** @param remove takes one of the acting tenant's own files away; null where nothing is taken away */
    public DocumentList(
            Documents documents,
            Supplier<List<DocumentRow>> rows,
            @Nullable BiFunction<String, byte[], Outcome<DocumentRow>> add,
            @Nullable Function<UUID, Outcome<UUID>> remove) {
        this.documents = documents;
        this.rows = rows;
        this.remove = remove;
        addClassName("stack");
        list.addClassName("documents");
        add(list);
        if (add != null) {
            add(upload(add), quiet(Words.of("document.help", Documents.LARGEST / 1024 / 1024)));
        }
        show();
    }

    private Upload upload(BiFunction<String, byte[], Outcome<DocumentRow>> add) {
        Upload upload = Localised.of(new Upload());
        upload.setUploadHandler(UploadHandler.inMemory((about, bytes) -> getUI().ifPresent(ui -> ui.access(() -> {
            done(add.apply(about.fileName(), bytes));
            upload.clearFileList();
        }))));
        upload.setMaxFileSize(Documents.LARGEST);
        upload.addFileRejectedListener(event -> Toasts.refused(event.getErrorMessage()));
        return upload;
    }

    private void done(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> done -> {
                // the list shows it
            }
            case Outcome.Refused<?>(var problems) ->
                problems.forEach(problem -> Toasts.refused(problem.text(Words.language())));
            case Outcome.NotThere<?>() -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<?> stale -> ChangedMeanwhile.tell(stale);
        }
        show();
    }

    public final void show() {
        list.removeAll();
        List<DocumentRow> found = rows.get();
        if (found.isEmpty()) {
            list.add(new ListItem(quiet(Words.of("document.none"))));
        }
        found.forEach(document -> list.add(item(document)));
    }

    private ListItem item(DocumentRow document) {
        DownloadButton save = new DownloadButton(document.name(), document.name(), document.mediaType(), out -> {
            DocumentContent content = documents.content(document.id()).orElseThrow();
            out.write(content.content());
        });
        String about = Words.of(
                "document.about",
                Math.max(1, document.bytes() / 1024),
                Moments.shown(document.uploadedAt()),
                document.uploadedBy() == null ? "" : document.uploadedBy(),
                Words.of(document.scanned() ? "document.scanned" : "document.not-scanned"));
        Div line = new Div(save);
        line.addClassName("row");
        if (remove != null && document.own() && !document.released()) {
            Button away = new Button(Sign.TRASH.icon(), click -> done(remove.apply(document.id())));
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.setAriaLabel(Words.of("document.remove", document.name()));
            line.add(away);
        }
        return new ListItem(line, quiet(about));
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassNames("muted", "small");
        return quiet;
    }
}
