package app.auditorium.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

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
            try (OutputStream out = event.getOutputStream()) {
                content.writeTo(out);
            }
        });
        getElement().setAttribute("download", true);
    }
}
