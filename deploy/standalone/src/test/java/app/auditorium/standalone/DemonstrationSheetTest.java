package app.auditorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationSheetTest {

    @TempDir
    Path directory;

    @Test
    void itNamesTheAddressOfThisStartAndKeepsTheSignIns() throws Exception {
        var file = directory.resolve("demo.json");
        Files.writeString(file, """
                {"url": "http://localhost:1", "signIns": [{"tenant": "玉山驗證", "kind": "CERTIFICATION_BODY",
                 "role": "LEAD_AUDITOR", "email": "lead@example.org", "password": "secret", "token": "token-1"}],
                 "operator": {"email": "operator@example.org", "password": "secret too"}}""");
        var sheet = new DemonstrationSheet(file);
        sheet.servedAt("http://localhost:2");
        assertThat(Files.readString(file))
                .contains("http://localhost:2")
                .doesNotContain("http://localhost:1")
                .contains("玉山驗證")
                .contains("token-1");
        assertThat(sheet.text())
                .contains("lead@example.org", "玉山驗證, lead auditor", "secret   token-1", "operator@example.org");
    }

    @Test
    void withoutADemonstrationThereIsNothingToSay() throws Exception {
        var sheet = new DemonstrationSheet(directory.resolve("demo.json"));
        sheet.servedAt("http://localhost:2");
        assertThat(sheet.text()).isEmpty();
    }
}
