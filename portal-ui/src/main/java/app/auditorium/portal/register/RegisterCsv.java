package app.auditorium.portal.register;

import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Exports;
import app.auditorium.register.PublicRegister;
import app.auditorium.register.RegisterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The whole register, row by row: the visitor's short statements never hold more than a slice. */
final class RegisterCsv {

    private static final int SLICE = 1_000;
    private static final List<String> HEADINGS = List.of(
            "id",
            "number",
            "revision",
            "standard",
            "edition",
            "name",
            "nameZh",
            "scope",
            "scopeZh",
            "iafCodes",
            "country",
            "city",
            "body",
            "grantedOn",
            "cycleFrom",
            "expiresOn",
            "status");

    private RegisterCsv() {}

    static void write(PublicRegister register, OutputStream out) throws IOException {
        try (Exports file = Exports.open(ExportFormat.CSV, out, "register", HEADINGS)) {
            List<RegisterEntry> slice = register.after(null, SLICE);
            while (!slice.isEmpty()) {
                for (RegisterEntry e : slice) {
                    file.row(
                            e.publicId(),
                            e.number(),
                            e.revision(),
                            e.standard(),
                            e.edition(),
                            e.name(),
                            e.nameZh(),
                            e.scopeEn(),
                            e.scopeZh(),
                            String.join(" ", e.iafCodes()),
                            e.country(),
                            e.cityEn(),
                            e.body(),
                            e.grantedOn(),
                            e.cycleFrom(),
                            e.expiresOn(),
                            e.status());
                }
                slice = slice.size() < SLICE ? List.of() : register.after(slice.getLast(), SLICE);
            }
        }
    }
}
