package app.auditorium.records;

import app.auditorium.kernel.Texts;
import app.auditorium.paper.RecordsSource.Ready;
import app.auditorium.paper.RecordsSource.RecordFile;
import app.auditorium.paper.RecordsSource.Section;
import app.auditorium.paper.RecordsSource.Sheet;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names that people recognise and every system can store: letters of any script, digits, dots and hyphens. */
final class FileNames {

    /** A name may have 255 bytes where files are stored, and a Chinese character takes three. */
    private static final int LONGEST = 70;

    private FileNames() {}

    static String of(RecordFile file) {
        return stem(file) + ending(file);
    }

    static String of(RecordFile file, int another) {
        return stem(file) + "-" + another + ending(file);
    }

    static String folder(Section section, Locale locale) {
        return joined("%02d".formatted(section.ordinal() + 1), Texts.of(locale, "records.section." + section));
    }

    /** The parts that are not blank, one after the other. */
    static String joined(String... parts) {
        return Arrays.stream(parts)
                .map(FileNames::plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static String stem(RecordFile file) {
        String plain = plain(file.title());
        String ending = inTitle(file);
        String stem = plain.substring(0, plain.length() - ending.length());
        return stem.length() <= LONGEST
                ? stem
                : stem.substring(0, Character.isHighSurrogate(stem.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static String ending(RecordFile file) {
        return switch (file.content()) {
            case Sheet(var asOf, var body) -> ".pdf";
            case Ready(var ending, var bytes) -> ending.isEmpty() ? inTitle(file) : ending;
        };
    }

    /** What follows the last dot of an uploaded document's name. */
    private static String inTitle(RecordFile file) {
        if (!(file.content() instanceof Ready(var ending, var bytes)) || !ending.isEmpty()) {
            return "";
        }
        String plain = plain(file.title());
        int dot = plain.lastIndexOf('.');
        return dot < 0 || plain.length() - dot > 8 ? "" : plain.substring(dot);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
    }
}
