package app.auditorium.portal;

import app.auditorium.kernel.ExportFormat;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** A link in the shape of a button that saves a file, written while it is being sent. */
public class DownloadButton extends Anchor {

    /** Writes the whole file; runs in the request of the download, for the membership of the tab. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public DownloadButton(String label, String fileName, String contentType, Content content) {
        add(Sign.DOWNLOAD.icon(), new Span(label));
        addClassName("button-link");
        setHref((DownloadHandler) event -> {
            event.setFileName(fileName);
            event.setContentType(contentType);
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            write(event, content);
        });
        getElement().setAttribute("download", true);
    }

    /** A list as a file of each format. */
    @FunctionalInterface
    public interface Export {
        void writeTo(ExportFormat format, OutputStream out) throws IOException;
    }

    /** One button for each format a list is exported to; the file's name comes without its extension. */
    public static List<DownloadButton> exports(String fileName, Export export) {
        return Stream.of(ExportFormat.values())
                .map(format -> {
                    String key = "action.export." + format.extension();
                    DownloadButton button = new DownloadButton(
                            Words.of(key),
                            fileName + "." + format.extension(),
                            format.contentType(),
                            out -> export.writeTo(format, out));
                    button.getElement().setAttribute("title", Words.of(key + ".title"));
                    return button;
                })
                .toList();
    }

    /** A download is no request of the tab's own: without naming the tab nobody would act. */
    private static void write(DownloadEvent event, Content content) throws IOException {
        var before = CurrentInstance.setCurrent(event.getUI());
        try (OutputStream out = event.getOutputStream()) {
            content.writeTo(out);
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }
}
