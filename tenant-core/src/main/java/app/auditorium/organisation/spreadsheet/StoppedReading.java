package app.auditorium.organisation.spreadsheet;

/** Leaves a parser's callback, which may throw nothing checked. */
final class StoppedReading extends RuntimeException {

    private final transient Unreadable reason;

    StoppedReading(Unreadable reason) {
        super(reason);
        this.reason = reason;
    }

    Unreadable reason() {
        return reason;
    }
}
