package app.auditorium.standalone.demo;

/** The same thing in both languages. */
record Words(String zh, String en) {

    static Words of(String pair) {
        int middle = pair.indexOf('=');
        if (middle < 1) {
            throw new IllegalStateException("Not zh=en: " + pair);
        }
        return new Words(
                pair.substring(0, middle).strip(), pair.substring(middle + 1).strip());
    }

    String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
