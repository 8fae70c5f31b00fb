package app.auditorium.organisation.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of a workbook, read as a stream. A file that unpacks to far more than it weighs is refused. */
final class XlsxTable {

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(256L * 1024 * 1024);
        ZipSecureFile.setMaxFileCount(2_000);
    }

    private XlsxTable() {}

    static Table read(byte[] file) throws Unreadable {
        Path copy = null;
        try {
            // from a file POI reads entry by entry; from a stream it would unpack everything into memory first
            copy = Files.createTempFile("auditorium-import", ".xlsx");
            Files.write(copy, file);
            return read(copy);
        } catch (StoppedReading e) {
            throw e.reason();
        } catch (IOException | SAXException | ParserConfigurationException | OpenXML4JException | RuntimeException e) {
            // a damaged file makes POI throw runtime exceptions of many kinds
            throw new Unreadable("problem.import.workbook");
        } finally {
            delete(copy);
        }
    }

    private static Table read(Path file)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException, Unreadable {
        Rows rows = new Rows();
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new Unreadable("problem.import.empty");
            }
            try (InputStream sheet = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(workbook),
                        new SheetRows(rows),
                        new DataFormatter(Locale.ROOT),
                        false));
                xml.parse(new InputSource(sheet));
            }
        }
        return rows.table("XLSX");
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }
}
