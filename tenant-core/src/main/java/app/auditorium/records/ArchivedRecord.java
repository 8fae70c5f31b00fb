package app.auditorium.records;

import app.auditorium.paper.RecordsSource.RecordFile;
import app.auditorium.paper.RecordsSource.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A record in the archive.
 *
 * @param fileName unique within its section
 */
public record ArchivedRecord(RecordFile file, String fileName) {

    public Section section() {
        return file.section();
    }

    public String title() {
        return file.title();
    }

    String path(Locale locale) {
        return FileNames.folder(section(), locale) + "/" + fileName;
    }

    /** Names the files by what they are. */
    static List<ArchivedRecord> of(List<RecordFile> files) {
        var named = new ArrayList<ArchivedRecord>();
        Set<String> taken = new HashSet<>();
        for (RecordFile file : files) {
            String name = FileNames.of(file);
            for (int another = 2; !taken.add(file.section() + name.toLowerCase(Locale.ROOT)); another++) {
                name = FileNames.of(file, another);
            }
            named.add(new ArchivedRecord(file, name));
        }
        return named;
    }
}
