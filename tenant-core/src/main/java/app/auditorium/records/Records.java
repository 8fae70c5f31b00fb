package app.auditorium.records;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.Role;
import app.auditorium.paper.RecordsSource;
import app.auditorium.paper.RecordsSource.RecordFile;
import app.auditorium.paper.RecordsSource.Section;
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
    private final RecordPress press;
    private final Today today;

    Records(Certifications certifications, List<RecordsSource> sources, RecordPress press, Today today) {
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
    public Optional<List<ArchivedRecord>> of(UUID certification, Locale locale) {
        return certifications
                .details(certification)
                .map(found -> ArchivedRecord.of(sources.stream()
                        .flatMap(source -> source.of(certification, locale).stream())
                        .sorted(Comparator.comparing(RecordFile::section))
                        .toList()));
    }

    /** Client, standard and number, for the name of what is taken from the records; empty if there is no such certification. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER},
            in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<String> name(UUID certification, Locale locale) {
        return certifications
                .details(certification)
                .map(found -> press.subject(found, locale).fileName());
    }

    /** One file of them by itself; empty if it is not there. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER},
            in = CERTIFICATION_BODY)
    public Optional<byte[]> file(UUID id, Locale locale, Section section, String fileName) {
        return certifications
                .details(id)
                .flatMap(certification -> of(id, locale).orElseThrow().stream()
                        .filter(record ->
                                record.section() == section && record.fileName().equals(fileName))
                        .findFirst()
                        .map(record -> press.bytes(record.file(), press.subject(certification, locale))));
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
        List<ArchivedRecord> records = of(id, locale).orElseThrow();
        Subject subject = press.subject(certification.get(), locale);
        var index = new RecordsIndex(subject, records, today.here());
        String folder = FileNames.joined(subject.fileName(), today.here().toString()) + "/";
        try {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            put(zip, folder + "index.html", index.html().getBytes(StandardCharsets.UTF_8));
            put(zip, folder + "index.pdf", press.print(subject, index.page()));
            for (ArchivedRecord record : records) {
                put(zip, folder + record.path(locale), press.bytes(record.file(), subject));
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
