package app.auditorium.records;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.RecordsSource;
import app.auditorium.kernel.RecordsSource.RecordFile;
import app.auditorium.kernel.RecordsSource.Section;
import app.auditorium.kernel.Role;
import app.auditorium.paper.Press;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records of a certification: what every module keeps about it, in one ZIP with an index to read and one to print. */
@Component
@Transactional
public class Records {

    private final Certifications certifications;
    private final List<RecordsSource> sources;
    private final Press press;
    private final Today today;

    Records(Certifications certifications, List<RecordsSource> sources, Press press, Today today) {
        this.certifications = certifications;
        this.sources = sources;
        this.press = press;
        this.today = today;
    }

    /** What the archive holds, by section; empty if there is no such certification. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER},
            in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<List<RecordFile>> of(UUID certification, Locale locale) {
        return certifications
                .details(certification)
                .map(found -> sources.stream()
                        .flatMap(source -> source.of(certification, locale).stream())
                        .sorted(Comparator.comparing(RecordFile::section))
                        .toList());
    }

    /** One file of them by itself; empty if it is not there. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER},
            in = CERTIFICATION_BODY)
    public Optional<byte[]> file(UUID certification, Locale locale, Section section, String fileName) {
        return of(certification, locale).stream()
                .flatMap(List::stream)
                .filter(file -> file.section() == section && file.fileName().equals(fileName))
                .findFirst()
                .map(file -> file.content().get());
    }

    /** Writes the archive, and makes the documents of certificates that are not made yet; false if there is no such certification. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER},
            in = CERTIFICATION_BODY)
    public boolean write(UUID id, Locale locale, OutputStream out) {
        Optional<CertificationDetails> certification = certifications.details(id);
        if (certification.isEmpty()) {
            return false;
        }
        List<RecordFile> files = of(id, locale).orElseThrow();
        var index = new RecordsIndex(certification.get(), files, today.here(), locale);
        try {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            put(zip, "index.html", index.html().getBytes(StandardCharsets.UTF_8));
            put(zip, "index.pdf", press.print(index.paper()));
            for (RecordFile file : files) {
                put(zip, RecordsIndex.path(file), file.content().get());
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
