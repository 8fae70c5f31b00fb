package app.auditorium.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs the token filters of {@code embedded.analysis} as a plugin on Elasticsearch's stable plugin interface. */
final class AnalysisPlugin {

    private static final String PACKAGE = "app.auditorium.embedded.analysis.";
    private static final List<String> CLASSES = List.of("AsciiFolding", "CjkBigram", "CjkWidth", "PorterStem");

    private static final String DESCRIPTOR = """
            name=auditorium-analysis
            description=Token filters for Chinese and English that this distribution leaves out
            version=1
            elasticsearch.version=%s
            java.version=25
            """;
    private static final String COMPONENTS = """
            {"org.elasticsearch.plugin.analysis.TokenFilterFactory": {
              "asciifolding": "%1$sAsciiFolding",
              "cjk_bigram": "%1$sCjkBigram",
              "cjk_width": "%1$sCjkWidth",
              "porter_stem": "%1$sPorterStem"}}
            """.formatted(PACKAGE);

    private AnalysisPlugin() {}

    static void writeTo(Path plugins) throws IOException {
        var folder = Files.createDirectories(plugins.resolve("auditorium-analysis"));
        Files.writeString(
                folder.resolve("stable-plugin-descriptor.properties"),
                DESCRIPTOR.formatted(Binaries.version("elasticsearch")));
        Files.writeString(folder.resolve("named_components.json"), COMPONENTS);
        Files.write(folder.resolve("auditorium-analysis.jar"), jar());
    }

    /** Changes with the plugin, so that an older unpacked server is not taken for one with it. */
    static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((DESCRIPTOR + COMPONENTS).getBytes(StandardCharsets.UTF_8));
            digest.update(jar());
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] jar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            for (var name : CLASSES) {
                var path = (PACKAGE + name).replace('.', '/') + ".class";
                var entry = new JarEntry(path);
                entry.setTime(0);
                jar.putNextEntry(entry);
                try (var in = Binaries.resource("/" + path)) {
                    in.transferTo(jar);
                }
            }
        }
        return bytes.toByteArray();
    }
}
