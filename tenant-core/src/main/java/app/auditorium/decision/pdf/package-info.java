/** How a certificate looks on paper: drawn frame, QR code, both languages. The home of ZXing. */
@NullMarked
package app.auditorium.decision.pdf;

import org.jspecify.annotations.NullMarked;
