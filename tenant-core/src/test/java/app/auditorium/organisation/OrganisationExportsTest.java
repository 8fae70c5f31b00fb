package app.auditorium.organisation;

import static app.auditorium.organisation.OrganisationFixtures.aSteelMaker;
import static app.auditorium.organisation.OrganisationFixtures.named;
import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class OrganisationExportsTest {

    @Autowired
    OrganisationExports exports;

    @Autowired
    OrganisationImports imports;

    @Autowired
    Organisations organisations;

    @Autowired
    Tenants tenants;

    Membership planner;

    @BeforeEach
    void aBodyWithTwoClients() {
        planner = tenants.certificationBody(Role.PLANNER);
        as(planner, () -> organisations.add(aSteelMaker("12345678"))).orThrow();
        as(planner, () -> organisations.add(named(aSteelMaker(null), "=HYPERLINK(\"http://x\")")))
                .orThrow();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedInEitherFormatIsUnchangedWhenImportedAgain(ExportFormat format) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.TRADITIONAL_CHINESE}) {
            ImportReport again = as(
                            planner,
                            () -> imports.preview(file(OrganisationFilter.ALL, format, locale), ImportProgress.UNHEARD))
                    .orThrow();
            assertThat(again.rows()).extracting(ImportRow::fate).hasSize(4).containsOnly(ImportFate.UNCHANGED);
            assertThat(again.ignored()).isEmpty();
        }
    }

    @Test
    void aNameThatLooksLikeAFormulaIsTextInTheFile() {
        String csv = new String(file(OrganisationFilter.ALL, ExportFormat.CSV, Locale.ENGLISH), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFName,").contains("\"'=HYPERLINK(\"\"http://x\"\")\",");
    }

    @Test
    void onlyWhatTheFilterShowsIsExported() {
        String csv = new String(
                file(OrganisationFilter.of("1234", null, null), ExportFormat.CSV, Locale.TRADITIONAL_CHINESE),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("Hongyuan", "臺中市").doesNotContain("HYPERLINK");
        assertThat(as(
                        planner,
                        () -> exports.write(
                                OrganisationFilter.of(null, "77", null),
                                null,
                                ExportFormat.CSV,
                                Locale.ENGLISH,
                                new ByteArrayOutputStream())))
                .isInstanceOf(Outcome.Refused.class);
    }

    private byte[] file(OrganisationFilter filter, ExportFormat format, Locale locale) {
        var out = new ByteArrayOutputStream();
        as(planner, () -> exports.write(filter, "name", format, locale, out)).orThrow();
        return out.toByteArray();
    }
}
