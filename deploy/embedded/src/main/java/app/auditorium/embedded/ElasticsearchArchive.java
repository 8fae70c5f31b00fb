package app.auditorium.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Elasticsearch as packed in its distribution for integration tests, with our analysis plugin added. */
final class ElasticsearchArchive {

    private static final long BYTES_NEEDED = 300_000_000;

    private ElasticsearchArchive() {}

    static Path unpacked(Binaries binaries) {
        var name = "elasticsearch-" + Binaries.version("elasticsearch") + "-" + AnalysisPlugin.fingerprint();
        return binaries.unpacked(name, BYTES_NEEDED, ElasticsearchArchive::unpack);
    }

    private static void unpack(Path folder) throws IOException {
        try (var zip = new ZipInputStream(Binaries.resource("elasticsearch-server.zip"))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                var inside = Path.of(entry.getName());
                if (entry.isDirectory() || inside.getNameCount() < 2) {
                    continue;
                }
                var file =
                        folder.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
                if (inside.getName(1).toString().equals("bin")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
        AnalysisPlugin.writeTo(folder.resolve("plugins"));
    }
}
