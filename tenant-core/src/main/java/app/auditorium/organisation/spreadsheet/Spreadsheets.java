package app.auditorium.organisation.spreadsheet;

import app.auditorium.kernel.Outcome;

/** Reads a table from the bytes of a file; what it is, the bytes say, not the name. */
public final class Spreadsheets {

    /** Rows below the headings. */
    public static final int MOST_ROWS = 100_000;

    public static final int MOST_MEGABYTES = 40;

    private Spreadsheets() {}

    public static Outcome<Table> read(byte[] file) {
        try {
            if (file.length > MOST_MEGABYTES * 1024 * 1024) {
                throw new Unreadable("problem.import.too-big", MOST_MEGABYTES);
            }
            if (begins(file, 'P', 'K', 3, 4)) {
                return Outcome.done(XlsxTable.read(file));
            }
            if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new Unreadable("problem.import.old-excel");
            }
            return Outcome.done(CsvTable.read(file));
        } catch (Unreadable e) {
            return Outcome.refused(e.problems());
        }
    }

    private static boolean begins(byte[] file, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
