package app.auditorium.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Loads the demonstration when the portal starts for the first time, and writes down who can sign in. The portal is healthy afterwards. */
@Component
@ConditionalOnProperty("auditorium.demo.load")
class DemonstrationAtStart implements ApplicationRunner {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Demonstration demonstration;
    private final Path sheet;
    private final String url;

    DemonstrationAtStart(
            Demonstration demonstration,
            @Value("${auditorium.demo.file}") Path sheet,
            @Value("${auditorium.url}") String url) {
        this.demonstration = demonstration;
        this.sheet = sheet;
        this.url = url;
    }

    /** The file is the mark that everything is there: it appears as a whole, after all of it. */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (Files.exists(sheet)) {
            return;
        }
        var signIns = demonstration.loadOnce();
        if (signIns.isPresent()) {
            write(signIns.get());
        }
    }

    private void write(SignIns signIns) throws IOException {
        var contents = new LinkedHashMap<>(Map.<String, Object>of("url", url));
        contents.put("signIns", signIns.signIns());
        contents.put("operator", signIns.operator());
        var draft = Files.createTempFile(
                sheet.toAbsolutePath().getParent(),
                "demo",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(contents) + "\n");
        Files.move(draft, sheet, StandardCopyOption.ATOMIC_MOVE);
    }
}
