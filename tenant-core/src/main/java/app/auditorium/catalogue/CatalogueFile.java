package app.auditorium.catalogue;

import app.auditorium.kernel.IafCode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** One versioned file below {@code catalogue/} on the class path. */
record CatalogueFile<T>(String edition, String source, LocalDate effective, List<String> notes, List<T> rows) {

    // strict on purpose: a misspelt or missing key stops the start instead of becoming a null on a screen
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addDeserializer(IafCode.class, new IafCodes()))
            .build();

    CatalogueFile {
        Words.filled(edition, "edition");
        Words.filled(source, "source");
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    /** The file of that name; {@link CatalogueUnreadable} if it is missing, malformed or refused by a row. */
    static <T> CatalogueFile<T> read(String name, Class<T> row) {
        try (InputStream in = CatalogueFile.class.getResourceAsStream("/catalogue/" + name)) {
            if (in == null) {
                throw new CatalogueUnreadable(name, "it is not on the class path");
            }
            return read(name, in, row);
        } catch (IOException e) {
            throw new CatalogueUnreadable(name, "it breaks off", e);
        }
    }

    static <T> CatalogueFile<T> read(String name, InputStream in, Class<T> row) {
        try {
            return JSON.readValue(in, JSON.getTypeFactory().constructParametricType(CatalogueFile.class, row));
        } catch (JacksonException e) {
            throw new CatalogueUnreadable(name, e.getOriginalMessage() + " at " + e.getPathReference(), e);
        }
    }

    private static final class IafCodes extends StdDeserializer<IafCode> {

        IafCodes() {
            super(IafCode.class);
        }

        @Override
        public IafCode deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            if (!IafCode.isValid(text)) {
                throw context.weirdStringException(text, IafCode.class, "not an IAF code");
            }
            return new IafCode(text);
        }
    }
}
