package app.auditorium.organisation.spreadsheet;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out in which encoding a text was written. Taiwanese spreadsheets still write Big5, without saying so. */
final class Encodings {

    /** What Windows calls Big5: with the characters that Excel writes beyond the standard. */
    private static final Charset BIG5 = Charset.forName("x-windows-950");

    /** Characters of headings and company names that every Taiwanese list has, and that no other encoding yields by chance. */
    private static final List<String> TAIWANESE =
            List.of("名稱", "統一編號", "統編", "地址", "員工", "公司", "代碼", "縣市", "電話", "聯絡", "場區", "國家", "客戶", "廠");

    private static final int SAMPLE = 64 * 1024;

    private Encodings() {}

    record Text(String encoding, String content) {}

    static Text decode(byte[] file) throws Unreadable {
        return marked(file)
                .or(() -> strict(file, StandardCharsets.UTF_8, "UTF-8"))
                .or(() -> wide(file))
                .or(() -> big5(file))
                .or(() -> detected(file))
                .orElseThrow(() -> new Unreadable("problem.import.encoding"));
    }

    private static Optional<Text> marked(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return strict(Arrays.copyOfRange(file, 3, file.length), StandardCharsets.UTF_8, "UTF-8");
        }
        if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
            return strict(file, StandardCharsets.UTF_16, "UTF-16");
        }
        return Optional.empty();
    }

    /** UTF-16 without a mark: headings are ASCII or CJK, so that commas and line ends show zero bytes on one side. */
    private static Optional<Text> wide(byte[] file) {
        int even = 0;
        int odd = 0;
        int sample = Math.min(file.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            if (file[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even + odd < sample / 50 + 1) {
            return Optional.empty();
        }
        return strict(file, even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, "UTF-16");
    }

    private static Optional<Text> big5(byte[] file) {
        return strict(file, BIG5, "Big5").filter(text -> {
            String head =
                    text.content().substring(0, Math.min(2_000, text.content().length()));
            return TAIWANESE.stream().anyMatch(head::contains) || best(file).equals("Big5") || readsAsBig5(file);
        });
    }

    /**
     * A few names say too little for statistics. Big5 puts its everyday characters first, Chinese stands in runs where accented Latin
     * letters stand alone, and the second byte of other East Asian encodings is never an ASCII one.
     */
    private static boolean readsAsBig5(byte[] file) {
        int characters = 0;
        int everyday = 0;
        int ascii = 0;
        int runs = 0;
        for (int i = 0, last = -2; i + 1 < Math.min(file.length, SAMPLE); i++) {
            int lead = file[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            runs += last == i ? 0 : 1;
            characters++;
            everyday += lead >= 0xA1 && lead <= 0xC6 ? 1 : 0;
            ascii += (file[++i] & 0xFF) < 0x80 ? 1 : 0;
            last = i + 1;
        }
        return characters >= 2 * runs && everyday * 10 >= characters * 8 && (ascii > 0 || characters < 12);
    }

    private static Optional<Text> detected(byte[] file) {
        return Stream.of(matches(file))
                .filter(match -> match.getConfidence() >= 10 && Charset.isSupported(match.getName()))
                .flatMap(match -> strict(file, Charset.forName(match.getName()), match.getName()).stream())
                .findFirst();
    }

    private static String best(byte[] file) {
        CharsetMatch[] matches = matches(file);
        return matches.length == 0 ? "" : matches[0].getName();
    }

    private static CharsetMatch[] matches(byte[] file) {
        byte[] sample = file.length <= SAMPLE ? file : Arrays.copyOf(file, SAMPLE);
        return new CharsetDetector().setText(sample).detectAll();
    }

    private static Optional<Text> strict(byte[] file, Charset charset, String name) {
        try {
            String content = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return content.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(new Text(name, content));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
