package app.auditorium.search;

/** The two characters that stand around a match on its way from Elasticsearch; nothing that is indexed contains them. */
final class Marks {

    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    private Marks() {}

    static String removedFrom(String text) {
        return text.replace(OPEN, ' ').replace(CLOSE, ' ');
    }
}
