package app.auditorium.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+886", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1", "＠x"})
    void aFormulaLeavesAsTextAndComesBackAsItWas(String formula) throws IOException {
        assertThat(Formulas.neutralised(formula)).isEqualTo("'" + formula);
        assertThat(Formulas.restored(Formulas.neutralised(formula))).isEqualTo(formula);
        assertThat(csv(List.of(formula))).contains("'" + formula);
    }

    @Test
    void whatIsNoFormulaIsLeftAlone() {
        assertThat(Formulas.neutralised("宏遠 = 鋼鐵")).isEqualTo("宏遠 = 鋼鐵");
        assertThat(Formulas.restored("'t Hart")).isEqualTo("'t Hart");
        assertThat(Formulas.neutralised("")).isEmpty();
    }

    @Test
    void aCsvFileBeginsWithAMarkAndQuotesWhatNeedsIt() throws IOException {
        assertThat(csv(List.of("a \"b\", c", -5))).isEqualTo("\uFEFFname,count\r\n\"a \"\"b\"\", c\",-5\r\n");
    }

    @Test
    void aSpreadsheetKeepsFormulasAsTextAndDatesAsDates() throws IOException {
        var out = new ByteArrayOutputStream();
        try (Exports file = Exports.open(ExportFormat.XLSX, out, "客戶/clients", List.of("a", "b", "c"))) {
            file.row("=HYPERLINK(\"http://x\")", LocalDate.of(2026, 11, 22), null);
            file.row("x".repeat(40_000), 7L, "");
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(new DataFormatter().formatCellValue(sheet.getRow(1).getCell(1)))
                    .isEqualTo("2026-11-22");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).hasSize(32_767);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(7);
        }
    }

    private static String csv(List<Object> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Exports file = Exports.open(ExportFormat.CSV, out, "clients", List.of("name", "count"))) {
            file.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
