package app.auditorium.organisation;

import static app.auditorium.organisation.ImportFate.CHANGED;
import static app.auditorium.organisation.ImportFate.NEW;
import static app.auditorium.organisation.ImportFate.REFUSED;
import static app.auditorium.organisation.ImportFate.UNCHANGED;
import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Exports;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class OrganisationImportsTest {

    private static final String TAIWANESE = """
            客戶名稱,統一編號,IAF 代碼,場區名稱,地址,員工人數,承攬人員數,中央職能
            宏遠精密金屬股份有限公司,12345678,17,台中廠,台中市西屯區工業區一路1號,"1,180",25,是
            宏遠精密金屬股份有限公司,12345678,17,高雄廠,高雄市前鎮區新生路2號,６０,,否
            海山化學工業,22334455,12、14,,高雄市林園區,320,40,
            """;

    @Autowired
    OrganisationImports imports;

    @Autowired
    ImportsAtWork atWork;

    @Autowired
    CheckedImports checked;

    @Autowired
    Organisations organisations;

    @Autowired
    Tenants tenants;

    Membership planner;

    @BeforeEach
    void aBody() {
        planner = tenants.certificationBody(Role.PLANNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-950", "UTF-16", "UTF-16LE"})
    void aTaiwaneseListIsReadInEveryEncodingThatPeopleSaveIt(String encoding) {
        ImportReport report = perform(TAIWANESE.getBytes(Charset.forName(encoding)));
        assertThat(report.written()).isTrue();
        assertThat(report.rows()).extracting(ImportRow::fate).containsOnly(NEW).hasSize(3);
        assertThat(stored()).extracting(OrganisationRow::name).containsExactlyInAnyOrder("宏遠精密金屬股份有限公司", "海山化學工業");
        OrganisationDetails first = details("宏遠");
        assertThat(first.country()).isEqualTo("TW");
        assertThat(first.county()).isEqualTo("TW-TXG");
        assertThat(first.sites())
                .extracting(SiteDetails::name, SiteDetails::employees, SiteDetails::centralFunction)
                .containsExactly(tuple("台中廠", 1180, true), tuple("高雄廠", 60, false));
        assertThat(details("海山").iafCodes()).containsExactly("12", "14");
        assertThat(details("海山").sites()).extracting(SiteDetails::name).containsExactly("海山化學工業");
    }

    @Test
    void aFileThatIsRefusedSaysInWordsAsWhatItWasRead() {
        for (String file : List.of("顏色,電話\n紅,1\n", "客戶名稱,統一編號\n", "客戶名稱\n\"宏遠\n")) {
            assertThat(refusal(file.getBytes(Charset.forName("x-windows-950")))).endsWith("檔案以 Big5（繁體中文舊編碼）讀取。");
            assertThat(refusal(utf8(file))).endsWith("檔案以 UTF-8 編碼讀取。");
        }
        assertThat(preview(utf8(TAIWANESE)).readAs(Locale.ENGLISH)).isEqualTo("The file was read as UTF-8.");
    }

    @Test
    void aDryRunOfABig5FileShowsItsChineseNames() {
        ImportReport report = preview(TAIWANESE.getBytes(Charset.forName("Big5")));

        assertThat(report.rows())
                .extracting(ImportRow::name, ImportRow::site)
                .containsExactly(tuple("宏遠精密金屬股份有限公司", "台中廠"), tuple("宏遠精密金屬股份有限公司", "高雄廠"), tuple("海山化學工業", null));
    }

    @Test
    void aFileInNoReadableEncodingIsRefusedWithWhatToDo() {
        byte[] neither = {(byte) 0xD8, 0, (byte) 0xD8, 0, 0, (byte) 0xD8, 'a', ',', (byte) 0xFF, '\n'};

        assertThat(problem(neither)).isEqualTo("problem.import.encoding");
        assertThat(Texts.of(Locale.ENGLISH, "problem.import.encoding")).contains("CSV UTF-8");
        assertThat(Texts.of(Locale.TRADITIONAL_CHINESE, "problem.import.encoding"))
                .contains("CSV UTF-8");
    }

    @Test
    void whatAFileWasReadAsIsTold() {
        assertThat(preview(TAIWANESE.getBytes(Charset.forName("x-windows-950"))).encoding())
                .isEqualTo("Big5");
        assertThat(preview(utf8("\uFEFF" + TAIWANESE)).encoding()).isEqualTo("UTF-8");
        assertThat(preview(TAIWANESE.getBytes(StandardCharsets.UTF_16)).encoding())
                .isEqualTo("UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "sep=;"})
    void otherDelimitersAreUnderstood(String delimiter) {
        String one = delimiter.substring(delimiter.length() - 1);
        String file = "Name,Country,Tax-ID *,Employees,Remark\nAlpha,Taiwan,1,5,x\n".replace(",", one);
        ImportReport report = preview(utf8(delimiter.length() > 1 ? delimiter + "\n" + file : file));
        assertThat(report.ignored()).containsExactly("Remark");
        assertThat(report.rows()).singleElement().satisfies(row -> {
            assertThat(row.fate()).isEqualTo(NEW);
            assertThat(row.taxId()).isEqualTo("1");
            assertThat(row.row()).isEqualTo(delimiter.length() > 1 ? 3 : 2);
        });
    }

    @Test
    void besideAnEnglishNameThePlainNameIsTheChineseOne() {
        perform(utf8("客戶名稱,英文名稱,統一編號\n宏遠,Hongyuan,1\n海山,,2\n"));
        assertThat(details("宏遠").name()).isEqualTo("Hongyuan");
        assertThat(details("海山"))
                .extracting(OrganisationDetails::name, OrganisationDetails::nameZh)
                .containsExactly("海山", "海山");
    }

    @Test
    void aRowIsToldByTheNamesAndHeadingsOfTheFile() {
        ImportReport report = preview(utf8("客戶名稱,英文名稱,員工數\n宏遠,Hongyuan,many\n,,5\n"));
        assertThat(report.rows())
                .extracting(ImportRow::name, ImportRow::nameZh)
                .containsExactly(tuple("Hongyuan", "宏遠"), tuple(null, null));
        assertThat(report.rows())
                .extracting(row -> row.problems().getFirst().key())
                .containsExactly("problem.import.number", "problem.import.nameless");
        assertThat(report.heading("employees", Locale.ENGLISH)).isEqualTo("員工數");
        assertThat(report.heading("nameZh", Locale.ENGLISH)).isEqualTo("客戶名稱");
        assertThat(report.heading("website", Locale.TRADITIONAL_CHINESE)).isEqualTo("網站");
    }

    @Test
    void aPlainNameThatStandsBesideBothOthersIsToldToStayOut() {
        assertThat(preview(utf8("名稱,英文名稱,中文名稱\na,b,丙\n")).ignored()).containsExactly("名稱");
        assertThat(problem(utf8("英文名稱,English name\na,b\n"))).isEqualTo("problem.import.column-twice");
    }

    @Test
    void aDryRunWritesNothing() {
        assertThat(preview(utf8(TAIWANESE)).written()).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aSecondImportChangesOnlyWhatIsDifferentAndTakesNothingAway() {
        perform(utf8(TAIWANESE));
        assertThat(preview(utf8(TAIWANESE)).counts()).containsEntry(UNCHANGED, 3);
        ImportReport report = perform(utf8("""
                公司名稱,統編,員工數,場區名稱,網站
                宏遠精密金屬股份有限公司,12345678,65,高雄廠,
                海山化學工業,22334455,,,https://haishan.example.tw
                """));
        assertThat(report.rows())
                .extracting(ImportRow::fate, ImportRow::changes)
                .containsExactly(
                        tuple(CHANGED, List.of(new ImportRow.Change("employees", "60", "65"))),
                        tuple(CHANGED, List.of(new ImportRow.Change("website", "", "https://haishan.example.tw"))));
        assertThat(details("宏遠").sites()).extracting(SiteDetails::employees).containsExactly(1180, 65);
        assertThat(details("海山").iafCodes()).containsExactly("12", "14");
    }

    @Test
    void whoHasLeftThePageIsWrittenToWhenItIsDone() throws SQLException {
        Acting.as(planner, () -> {
            UUID waiting = imports.begin("客戶.csv\r\nBcc: x@y.example", Locale.ENGLISH);
            imports.end(waiting, OrganisationImports.End.CHECKED, 100_000, 3);
        });

        assertThat(mailToThePlanner())
                .as("a line break in the file's name makes no header")
                .singleElement()
                .asString()
                .contains("客戶.csv Bcc: x@y.example is compared\n", "Rows: 100,000", "Refused: 3", "/clients/import");
    }

    @Test
    void whoHasSeenTheEndIsNotWrittenTo() throws SQLException {
        Acting.as(planner, () -> imports.end(imports.begin("clients.csv", Locale.ENGLISH), null, 0, 0));

        assertThat(mailToThePlanner()).isEmpty();
    }

    @Test
    void whoWaitsForAnImportWhoseProcessHasDiedIsToldThatNothingWasWritten() throws SQLException {
        UUID alive = Acting.getAs(planner, () -> imports.begin("alive.csv", Locale.ENGLISH));
        UUID dead = Acting.getAs(planner, () -> imports.begin("dead.csv", Locale.ENGLISH));
        behindTheWall("update import_at_work set id = gen_random_uuid() where id = ? returning id::text", dead);
        behindTheWall(
                "update import_at_work set alive_at = now() - interval '3 minutes' where tenant_id = ? returning id::text",
                planner.tenantId());

        atWork.endTheSilent();
        atWork.endTheSilent();

        assertThat(mailToThePlanner()).singleElement().asString().contains("dead.csv is not imported");
        Acting.as(planner, () -> imports.end(alive, OrganisationImports.End.WRITTEN, 1, 0));
        assertThat(mailToThePlanner()).hasSize(2);
    }

    @Test
    void aCheckedFileWaitsForItsPersonAloneUntilItIsWrittenDroppedOrAWeekOld() throws SQLException {
        Membership colleague = tenants.colleague(planner, null, Role.PLANNER);
        Acting.as(planner, () -> imports.keep("first.csv", utf8("name,country\nAlpha,TW\n")));
        Acting.as(planner, () -> imports.keep("second.csv", utf8("name,country\nBeta,TW\n")));

        assertThat(Acting.getAs(planner, imports::kept))
                .hasValueSatisfying(kept -> assertThat(kept.file()).isEqualTo("second.csv"));
        assertThat(Acting.getAs(planner, imports::keptBytes)).isEqualTo(utf8("name,country\nBeta,TW\n"));
        assertThat(Acting.getAs(colleague, imports::kept)).isEmpty();
        assertThat(Acting.getAs(colleague, imports::keptBytes)).isEmpty();
        Acting.as(colleague, imports::drop);
        assertThat(Acting.getAs(planner, imports::kept)).isPresent();

        Acting.as(planner, imports::drop);
        assertThat(Acting.getAs(planner, imports::kept)).isEmpty();

        Acting.as(planner, () -> imports.keep("old.csv", utf8("x")));
        Acting.as(colleague, () -> imports.keep("new.csv", utf8("x")));
        behindTheWall(
                "update checked_import set checked_at = now() - interval '8 days' where person_id = ? returning file",
                java.util.Objects.requireNonNull(planner.personId()));
        checked.forgetTheOld();
        assertThat(Acting.getAs(planner, imports::kept)).isEmpty();
        assertThat(Acting.getAs(colleague, imports::kept)).isPresent();
    }

    @Test
    void aFileThatIsTooLargeIsNotKept() {
        assertThatThrownBy(() -> Acting.as(planner, () -> imports.keep("huge.csv", new byte[41_943_041])))
                .hasMessageContaining("checked_import");
    }

    @Test
    void aClientWithoutTaxIdIsKnownByItsNameAndGetsItsTaxId() {
        perform(utf8("name,country\nAlpha,TW\n"));
        ImportReport report = perform(utf8("name,country,tax id\nAlpha,TW,77\n"));
        assertThat(report.rows()).extracting(ImportRow::fate).containsExactly(CHANGED);
        assertThat(stored())
                .singleElement()
                .satisfies(row -> assertThat(row.taxId()).isEqualTo("77"));
    }

    @Test
    void everyRowThatIsWrongIsToldAndNothingIsWritten() {
        ImportReport report = perform(utf8("""
                name,country,taxId,iaf,site,employees,central,website,contact e-mail
                Alpha,TW,1,17,A,10,yes,,
                Alpha,TW,1,17,A,11,no,,
                Beta,Atlantis,2,40,,-5,perhaps,javascript:x,nobody
                ,TW,3,17,,many,,,
                Alpha Steel,TW,1,17,B,1,,,
                Gamma,TW,4,3,,1,,,
                """));
        assertThat(report.written()).isFalse();
        assertThat(stored()).isEmpty();
        assertThat(report.rows())
                .extracting(
                        ImportRow::row,
                        ImportRow::fate,
                        row -> row.problems().stream()
                                .map(Problem::field)
                                .sorted()
                                .toList())
                .containsExactly(
                        tuple(2, NEW, List.of()),
                        tuple(3, REFUSED, List.of("site")),
                        tuple(
                                4,
                                REFUSED,
                                List.of(
                                        "centralFunction",
                                        "contact",
                                        "contactEmail",
                                        "country",
                                        "employees",
                                        "iafCodes",
                                        "website")),
                        tuple(5, REFUSED, List.of("employees", "name")),
                        tuple(6, REFUSED, List.of("name")),
                        tuple(7, NEW, List.of()));
        assertThat(report.rows().get(1).problems().getFirst().text(Locale.TRADITIONAL_CHINESE))
                .contains("第 2 列");
    }

    @Test
    void aWorkbookIsReadLikeACsvFile() throws IOException {
        var out = new ByteArrayOutputStream();
        try (Exports file = Exports.open(ExportFormat.XLSX, out, "客戶", List.of("名稱", "國家", "統一編號", "IAF 代碼", "員工人數"))) {
            file.row("宏遠", "台灣", 12345678, 3, 40);
            file.row(null, null, null, null, null);
            file.row("=1+1", "TW", "'02", "17", "7");
        }
        ImportReport report = perform(out.toByteArray());
        assertThat(report.rows())
                .extracting(ImportRow::row, ImportRow::fate, ImportRow::taxId)
                .containsExactly(tuple(2, NEW, "12345678"), tuple(4, NEW, "'02"));
        assertThat(details("宏遠").iafCodes()).containsExactly("03");
        assertThat(details("=1+1").employees()).isEqualTo(7);
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreThanItWeighsIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (Exports file = Exports.open(ExportFormat.XLSX, out, "x", List.of("name"))) {
            file.row("a");
        }
        assertThat(problem(bombed(out.toByteArray()))).isEqualTo("problem.import.workbook");
    }

    @Test
    void aWorkbookOfWhichHalfIsMissingIsRefusedWhereverItEnds() throws IOException {
        var out = new ByteArrayOutputStream();
        try (Exports file = Exports.open(ExportFormat.XLSX, out, "x", List.of("name"))) {
            file.row("a");
        }
        byte[] whole = out.toByteArray();
        assertThat(IntStream.iterate(10, length -> length < whole.length / 2, length -> length + 29)
                        .mapToObj(length -> problem(Arrays.copyOf(whole, length)))
                        .distinct())
                .containsExactly("problem.import.workbook");
    }

    @Test
    void aFileThatIsNoListOfClientsIsRefusedWithTheReason() {
        assertThat(problem(utf8("colour,size\nred,1\n"))).isEqualTo("problem.import.no-name");
        assertThat(problem(utf8("name,country\n"))).isEqualTo("problem.import.empty");
        assertThat(problem(new byte[0])).isEqualTo("problem.import.empty");
        assertThat(problem(utf8("name,名稱\na,b\n"))).isEqualTo("problem.import.column-twice");
        assertThat(problem(utf8("name,country\n\"Alpha,TW\n"))).isEqualTo("problem.import.quotes");
        assertThat(problem(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("problem.import.workbook");
        assertThat(problem(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("problem.import.old-excel");
        assertThat(problem(new byte[41 * 1024 * 1024])).isEqualTo("problem.import.too-big");
    }

    @Test
    void aLargeFileIsWrittenInOneGoAndOneOfMoreThanAHundredThousandRowsIsRefused() {
        var file = new StringBuilder("name,country,taxId,iafCodes,address,employees\n");
        for (int i = 0; i < 5_000; i++) {
            file.append("Client ")
                    .append(i)
                    .append(",TW,")
                    .append(10_000_000 + i)
                    .append(",17,Road ")
                    .append(i)
                    .append(",10\n");
        }
        assertThat(perform(utf8(file.toString())).counts()).containsEntry(NEW, 5_000);
        assertThat(as(planner, () -> organisations.list(OrganisationFilter.ALL, PageRequest.first(1)))
                        .orThrow()
                        .total())
                .isEqualTo(5_000);
        file.append("One more,TW,1,17,x,1\n".repeat(95_001));
        assertThat(problem(utf8(file.toString()))).isEqualTo("problem.import.too-many-rows");
    }

    @Test
    void whoeverStopsAnImportFindsNothingWritten() {
        assertThatThrownBy(() -> as(
                        planner,
                        () -> imports.perform(utf8(TAIWANESE), (done, of) -> {
                            if (of == 2) {
                                throw new CancellationException();
                            }
                        })))
                .isInstanceOf(CancellationException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void onlyPlannersAndAdministratorsOfABodyImport() {
        Membership auditor = tenants.colleague(planner, null, Role.AUDITOR);
        assertThatThrownBy(() -> as(auditor, () -> imports.preview(utf8(TAIWANESE), ImportProgress.UNHEARD)))
                .isInstanceOf(NotYourRole.class);
    }

    @Test
    void theTemplateHasEveryColumnInTheReadersLanguage() throws Exception {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)) {
            var out = new ByteArrayOutputStream();
            Acting.callAs(planner, () -> {
                imports.template(ExportFormat.CSV, locale, out);
                return true;
            });
            String line = out.toString(StandardCharsets.UTF_8).strip().replace("\uFEFF", "");
            assertThat(List.of(line.split(",")))
                    .hasSameSizeAs(ImportColumn.values())
                    .allSatisfy(heading -> assertThat(ImportColumn.of(heading)).isPresent());
        }
    }

    private ImportReport preview(byte[] file) {
        return as(planner, () -> imports.preview(file, ImportProgress.UNHEARD)).orThrow();
    }

    private ImportReport perform(byte[] file) {
        return as(planner, () -> imports.perform(file, ImportProgress.UNHEARD)).orThrow();
    }

    private String problem(byte[] file) {
        return problems(file).getFirst().key();
    }

    private String refusal(byte[] file) {
        return problems(file).stream()
                .map(problem -> problem.text(Locale.TRADITIONAL_CHINESE))
                .collect(Collectors.joining());
    }

    private List<Problem> problems(byte[] file) {
        var outcome = as(planner, () -> imports.preview(file, ImportProgress.UNHEARD));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problems();
    }

    private List<OrganisationRow> stored() {
        return as(planner, () -> organisations.list(OrganisationFilter.ALL, PageRequest.first(200)))
                .orThrow()
                .items();
    }

    private OrganisationDetails details(String q) {
        return as(
                planner,
                () -> organisations
                        .list(OrganisationFilter.of(q, null, null), PageRequest.first(1))
                        .map(page -> page.items().getFirst().id())
                        .map(id -> organisations.details(id).orThrow())
                        .orThrow());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The workbook with 300 MB of blanks in its sheet, which weigh 300 kB. */
    private static byte[] bombed(byte[] workbook) throws IOException {
        Path copy = Files.write(Files.createTempFile("bomb", ".xlsx"), workbook);
        var out = new ByteArrayOutputStream();
        byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        try (var in = new ZipFile(copy.toFile());
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                String text = new String(content, StandardCharsets.UTF_8);
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    int at = text.indexOf("</sheetData>");
                    zip.write(utf8(text.substring(0, at)));
                    for (int i = 0; i < 300; i++) {
                        zip.write(blanks);
                    }
                    text = text.substring(at);
                }
                zip.write(utf8(text));
                zip.closeEntry();
            }
        } finally {
            Files.delete(copy);
        }
        return out.toByteArray();
    }

    /** Subject and text of each. */
    private List<String> mailToThePlanner() throws SQLException {
        return behindTheWall("select subject || chr(10) || body from mail where recipient = ?", planner.email());
    }

    private static List<String> behindTheWall(String statement, Object parameter) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var prepared = superuser.prepareStatement(statement)) {
            prepared.setObject(1, parameter);
            try (var rows = prepared.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
