package app.auditorium.portal;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A document as somebody holds it in the hand: pictures of its pages go to the screenshots, its code can be scanned. */
public record Printed(String text, List<BufferedImage> pages) {

    private static final int DPI = 200;

    public static Printed of(byte[] pdf, String name) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage page = renderer.renderImageWithDPI(i, DPI);
                ImageIO.write(
                        page,
                        "png",
                        pictures.resolve(name + "-page-" + (i + 1) + ".png").toFile());
                pages.add(page);
            }
            return new Printed(new PDFTextStripper().getText(document), pages);
        }
    }

    /** What the code on the first page says: a telephone is held over the quarter in which it stands. */
    public String code() {
        BufferedImage whole = pages.getFirst();
        int width = whole.getWidth() / 2;
        int height = whole.getHeight() / 2;
        BufferedImage page = whole.getSubimage(width, height, width, height);
        var pixels = new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
        try {
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(pixels)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("No code can be scanned on the first page", e);
        }
    }
}
