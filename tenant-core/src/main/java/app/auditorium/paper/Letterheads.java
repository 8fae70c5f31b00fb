package app.auditorium.paper;

import java.util.Locale;
import java.util.UUID;

/** How a body heads what the acting client company prints of it. The certificates implement it: they know how a body presents itself. */
public interface Letterheads {

    Letterhead of(UUID body, Locale language);
}
