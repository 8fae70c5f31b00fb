package app.auditorium.organisation.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a streamed sheet into rows; empty cells are not in the stream. */
final class SheetRows implements SheetContentsHandler {

    private static final int MOST_COLUMNS = 200;

    private final Rows rows;
    private List<String> cells = new ArrayList<>();

    SheetRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (value == null || column >= MOST_COLUMNS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    @Override
    public void endRow(int row) {
        try {
            rows.add(row + 1, List.copyOf(cells));
        } catch (Unreadable e) {
            throw new StoppedReading(e);
        }
    }
}
