package app.auditorium.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

final class XlsxExport implements Exports {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int COLUMN_WIDTH = 22 * 256;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final OutputStream to;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle heading = workbook.createCellStyle();
    private final CellStyle text = workbook.createCellStyle();
    private final CellStyle date = workbook.createCellStyle();
    private int rows;

    XlsxExport(OutputStream to, String title, int columns) {
        this.to = to;
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, COLUMN_WIDTH);
        }
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        SXSSFRow row = sheet.createRow(rows++);
        for (int column = 0; column < cells.size(); column++) {
            fill(row.createCell(column), cells.get(column));
        }
    }

    private void fill(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            default -> {
                cell.setCellValue(fitting(value.toString()));
                cell.setCellStyle(rows == 1 ? heading : text);
            }
        }
    }

    private static String fitting(String value) {
        return value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(to);
        }
    }
}
