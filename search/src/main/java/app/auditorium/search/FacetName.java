package app.auditorium.search;

/** By what results are counted and narrowed. */
public enum FacetName {
    IAF("iaf"),
    STANDARD("standard"),
    CLAUSE("clause"),
    GRADE("grade"),
    STATE("state"),
    TENANT("tenant"),
    YEAR("year");

    private final String field;

    FacetName(String field) {
        this.field = field;
    }

    /** Its name in addresses and answers. */
    public String key() {
        return field;
    }

    /** The field that holds what a chosen value narrows to; choosing a clause includes those below it. */
    String narrowing() {
        return this == CLAUSE ? "clausePath" : field;
    }

    String counted() {
        return field;
    }
}
