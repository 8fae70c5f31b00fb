package app.auditorium.portal.certificate;

import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateFile;
import app.auditorium.decision.CertificateRevision;
import app.auditorium.decision.Credentials;
import app.auditorium.portal.Dated;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One certificate: its number, the public page with the status of today, and every revision to download. */
@StyleSheet("look/certificate.css")
class CertificatePanel extends Panel {

    /** Where the files of a revision come from: one's own, or those that are shared. */
    record Files(Function<UUID, Optional<CertificateFile>> pdf, Function<UUID, Optional<CertificateFile>> credential) {}

    /** @param status of today, beside the number; null where the page says it already */
    CertificatePanel(CertificateDetails certificate, String page, Files files, @Nullable Tag status) {
        super(certificate.number() + " · " + Words.of("certificates.standard." + certificate.standard()));
        Anchor publicPage = new Anchor(page, Words.of("certificates.page"));
        publicPage.setTarget("_blank");
        UnorderedList revisions = new UnorderedList();
        revisions.addClassName("revisions");
        certificate.revisions().forEach(revision -> revisions.add(line(certificate, revision, files)));
        if (status != null) {
            marked(status);
        }
        actions(publicPage);
        body().add(revisions);
    }

    /** Whose certificate it is, where those of several bodies stand together. */
    CertificatePanel by(String body) {
        Span name = new Span(body);
        name.addClassName("muted");
        body().addComponentAsFirst(name);
        return this;
    }

    private static ListItem line(CertificateDetails certificate, CertificateRevision revision, Files files) {
        Span what = new Span(Words.of(
                "certificates.revision",
                revision.revision(),
                revision.revisedOn(),
                Words.of("certificates.reason." + revision.reason())));
        Dated dates = new Dated(
                Words.of("certificates.dates", revision.grantedOn(), revision.cycleFrom(), revision.expiresOn()));
        dates.addClassNames("muted", "small");
        Div head = new Div(
                what,
                revision.superseded()
                        ? new Tag(Tone.NEUTRAL, Words.of("certificates.superseded"))
                        : new Tag(Tone.NEUTRAL, Words.of("certificates.current")));
        head.addClassName("row");
        Div words = new Div(head, dates);
        if (revision.note() != null) {
            Span note = new Span(revision.note());
            note.addClassName("small");
            words.add(note);
        }
        String name = certificate.number().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-r" + revision.revision();
        DownloadButton pdf = file("PDF", name + ".pdf", "application/pdf", () -> files.pdf.apply(revision.id()));
        pdf.getElement().setAttribute("aria-label", Words.of("certificates.pdf", revision.revision()));
        Div end = new Div(pdf);
        if (revision.sha256() != null) {
            DownloadButton credential = file(
                    Words.of("certificates.credential.short"),
                    name + ".vc.sd-jwt",
                    Credentials.TYPE,
                    () -> files.credential.apply(revision.id()));
            credential
                    .getElement()
                    .setAttribute("aria-label", Words.of("certificates.credential", revision.revision()));
            end.add(credential);
        }
        end.addClassName("row");
        return new ListItem(words, end);
    }

    private static DownloadButton file(
            String label, String name, String type, Supplier<Optional<CertificateFile>> content) {
        return new DownloadButton(label, name, type, out -> {
            CertificateFile made =
                    content.get().orElseThrow(() -> new IOException(name + " is not there, or not made yet"));
            out.write(made.bytes());
        });
    }
}
