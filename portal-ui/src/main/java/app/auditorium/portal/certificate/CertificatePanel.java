package app.auditorium.portal.certificate;

import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateFile;
import app.auditorium.decision.CertificateRevision;
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
import java.util.UUID;
import java.util.function.Function;

/** One certificate: its number, the public page with the status of today, and every revision to download. */
@StyleSheet("look/certificate.css")
class CertificatePanel extends Panel {

    CertificatePanel(CertificateDetails certificate, String page, Function<UUID, CertificateFile> file) {
        super(certificate.number() + " · " + Words.of("certificates.standard." + certificate.standard()));
        Anchor publicPage = new Anchor(page, Words.of("certificates.page"));
        publicPage.setTarget("_blank");
        Span address = new Span(page);
        address.addClassNames("muted", "small", "breaks");
        Div head = new Div(publicPage, address);
        head.addClassName("stack");
        UnorderedList revisions = new UnorderedList();
        revisions.addClassName("people");
        certificate.revisions().forEach(revision -> revisions.add(line(certificate, revision, file)));
        body().add(head, revisions);
    }

    private static ListItem line(
            CertificateDetails certificate, CertificateRevision revision, Function<UUID, CertificateFile> file) {
        Span what = new Span(Words.of(
                "certificates.revision", revision.revision(), revision.revisedOn(), Words.of("certificates.reason." + revision.reason())));
        Span dates = new Span(Words.of("certificates.dates", revision.grantedOn(), revision.cycleFrom(), revision.expiresOn()));
        dates.addClassNames("muted", "small");
        Div words = new Div(what, dates);
        words.addClassName("stack");
        if (revision.note() != null) {
            Span note = new Span(revision.note());
            note.addClassName("small");
            words.add(note);
        }
        Div end = new Div(
                revision.superseded()
                        ? new Tag(Tone.NEUTRAL, Words.of("certificates.superseded"))
                        : new Tag(Tone.GREEN, Words.of("certificates.current")),
                new DownloadButton(
                        Words.of("certificates.pdf", revision.revision()),
                        certificate.number().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-r" + revision.revision() + ".pdf",
                        "application/pdf",
                        out -> out.write(file.apply(revision.id()).bytes())));
        end.addClassName("row");
        return new ListItem(words, end);
    }
}
