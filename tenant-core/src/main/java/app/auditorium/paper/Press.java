package app.auditorium.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Prints papers as PDF/A-2b: fonts and colours inside, nothing fetched from anywhere. */
@Component
public class Press {

    private static final String STYLE = resource("house.css");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Typefaces typefaces = new Typefaces();

    /** The paper's PDF/A-2b. Safe to call from any number of threads. */
    public byte[] print(Paper paper) {
        var pdf = new ByteArrayOutputStream(128 * 1024);
        try (TrueTypeFont regular = typefaces.regular();
                TrueTypeFont bold = typefaces.bold();
                TrueTypeFont marks = typefaces.marks();
                TrueTypeFont boldMarks = typefaces.boldMarks();
                var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFont(font(document, regular), Typefaces.FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(font(document, bold), Typefaces.FAMILY, 700, FontStyle.NORMAL, true);
            builder.useFont(font(document, marks), Typefaces.MARKS, 400, FontStyle.NORMAL, true);
            builder.useFont(font(document, boldMarks), Typefaces.MARKS, 700, FontStyle.NORMAL, true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(COLOURS);
            builder.withProducer("Auditorium");
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> uri.startsWith("data:image/"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> uri.startsWith("data:image/"),
                    ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useObjectDrawerFactory(new Drawings(paper.drawings()));
            builder.withW3cDocument(xhtml(paper), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static PDFontSupplier font(PDDocument document, TrueTypeFont typeface) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, typeface, true));
    }

    private Document xhtml(Paper paper) {
        String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
                + paper.language().toLanguageTag()
                + "\"><head><title>" + Markup.text(paper.title()).xhtml()
                + "</title><meta name=\"subject\" content=\""
                + Markup.text(paper.about()).xhtml() + "\"/><style>" + STYLE + paper.style() + "</style></head><body>"
                + paper.body().xhtml() + "</body></html>";
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document set =
                    factory.newDocumentBuilder().parse(new InputSource(new StringReader(typefaces.showable(page))));
            LatinMarks.set(set);
            return set;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("What the house sets is not XHTML", e);
        }
    }

    private static String resource(String file) {
        try (var in = Objects.requireNonNull(Press.class.getResourceAsStream("/paper/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
