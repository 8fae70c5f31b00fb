package app.auditorium.decision.pdf;

import app.auditorium.paper.Drawing;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Map;

/** An address as a QR code, drawn module by module. */
record QrCode(String address) implements Drawing {

    private static final Color INK = new Color(0x1c2420);

    @Override
    public void draw(Graphics2D pen, double width, double height) {
        BitMatrix code = encoded();
        double module = Math.min(width, height) / code.getWidth();
        var dark = new Path2D.Double();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    int from = x;
                    while (x < code.getWidth() && code.get(x, y)) {
                        x++;
                    }
                    box(dark, from * module, y * module, (x - from) * module, module);
                }
            }
        }
        pen.setColor(INK);
        pen.fill(dark);
    }

    private static void box(Path2D path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }

    private BitMatrix encoded() {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + address, e);
        }
    }
}
