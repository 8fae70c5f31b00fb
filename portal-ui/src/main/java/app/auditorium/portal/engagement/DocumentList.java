package app.auditorium.portal.engagement;

import app.auditorium.document.DocumentContent;
import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents to save, and where it is asked for, to add and to take away; each says whether it was scanned. */
class DocumentList extends Div {

    private final Documents documents;
    private final Supplier<List<DocumentRow>> rows;
    private final UnorderedList list = new UnorderedList();
    private final boolean mayChange;

    /** @param add stores an uploaded file; null where nothing is added */
    DocumentList(
            Documents documents,
            Supplier<List<DocumentRow>> rows,
            @Nullable BiFunction<String, byte[], Outcome<DocumentRow>> add) {
        this.documents = documents;
        this.rows = rows;
        this.mayChange = add != null;
        addClassName("stack");
        list.addClassName("documents");
        add(list);
        if (add != null) {
            add(upload(add), EngagementWords.quiet(Words.of("document.help", Documents.LARGEST / 1024 / 1024)));
        }
        show();
    }

    private Upload upload(BiFunction<String, byte[], Outcome<DocumentRow>> add) {
        Upload upload = Localised.of(new Upload());
        upload.setUploadHandler(UploadHandler.inMemory((about, bytes) -> getUI().ifPresent(ui -> ui.access(() -> {
            if (add.apply(about.fileName(), bytes) instanceof Outcome.Refused<DocumentRow>(var problems)) {
                problems.forEach(problem -> Toasts.refused(problem.text(Words.language())));
            }
            upload.clearFileList();
            show();
        }))));
        upload.setMaxFileSize(Documents.LARGEST);
        upload.addFileRejectedListener(event -> Toasts.refused(event.getErrorMessage()));
        return upload;
    }

    void show() {
        list.removeAll();
        List<DocumentRow> found = rows.get();
        if (found.isEmpty()) {
            list.add(new ListItem(EngagementWords.quiet(Words.of("document.none"))));
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
        if (mayChange && document.own() && !document.released()) {
            Button remove = new Button(Sign.TRASH.icon(), click -> {
                documents.remove(document.id());
                show();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Words.of("document.remove", document.name()));
            line.add(remove);
        }
        return new ListItem(line, EngagementWords.quiet(about));
    }
}
