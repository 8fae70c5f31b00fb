package app.auditorium.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code demo.json}: who can sign in to the demonstration. The portal writes it when it loads the data. */
record DemonstrationSheet(Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Puts the address of this start into it, for the port may be another one than last time. */
    void servedAt(String url) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var sheet = (ObjectNode) JSON.readTree(Files.readString(file));
        sheet.put("url", url);
        var draft = Files.createTempFile(
                file.getParent(),
                "demo",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sheet) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** One block per person, ready to be copied from a terminal; nothing if there is no demonstration. */
    String text() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        var sheet = JSON.readTree(Files.readString(file));
        var text = new StringBuilder("\nSign in as (password and API token in each second line):\n");
        for (var person : sheet.path("signIns")) {
            text.append(line(
                    person,
                    word(person, "tenant") + ", "
                            + word(person, "role")
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' ')));
        }
        if (sheet.has("operator")) {
            text.append(line(sheet.get("operator"), "the operator"));
        }
        text.append(
                "Six more auditors of each body sign in with the same password; their addresses stand under Auditors.\n");
        return text.append("All of this is kept in ").append(file).append('\n').toString();
    }

    private static String line(JsonNode person, String who) {
        var token = word(person, "token");
        return "  %-40s %s%n      %s%s%n"
                .formatted(word(person, "email"), who, word(person, "password"), token.isEmpty() ? "" : "   " + token);
    }

    private static String word(JsonNode person, String field) {
        return person.path(field).asString("");
    }
}
