package app.auditorium.portal;

import java.util.Locale;

/** What a colour means: red late or major, amber soon or waiting, green fine, blue information, violet shared. */
public enum Tone {
    RED,
    AMBER,
    GREEN,
    BLUE,
    VIOLET,
    NEUTRAL;

    public String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
