package app.auditorium.kernel;

/** What kind of file a list is exported to. */
public enum ExportFormat {
    /** UTF-8 with a byte order mark, comma, CRLF: what a spreadsheet opens without asking. */
    CSV("text/csv; charset=utf-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String contentType;
    private final String extension;

    ExportFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public String contentType() {
        return contentType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}
