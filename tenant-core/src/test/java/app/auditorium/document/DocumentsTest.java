package app.auditorium.document;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class DocumentsTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Documents documents;

    @Autowired
    private Tenants tenants;

    private final UUID subject = UUID.randomUUID();
    private Membership owner;
    private Membership reader;

    @BeforeEach
    void twoTenants() {
        owner = tenants.clientCompany();
        reader = tenants.certificationBody();
    }

    @Test
    void aDocumentIsKnownByItsContentAndItsChecksumAndSaysThatItWasNotScanned() {
        DocumentRow stored = add("report.png", PDF).orThrow();

        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.sha256()).hasSize(64);
        assertThat(stored.scanned()).isFalse();
        assertThat(stored.uploadedBy()).isEqualTo("Test Person");
    }

    @Test
    void whatABrowserWouldRunIsNotTaken() {
        assertThat(key(add("harmless.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("problem.document.type");
        assertThat(key(add(
                        "picture.svg",
                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
                                .getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("problem.document.type");
        assertThat(key(add("empty.pdf", new byte[0]))).isEqualTo("problem.document.empty");
        assertThat(key(add("big.pdf", new byte[Documents.LARGEST + 1]))).isEqualTo("problem.document.too-big");
    }

    @Test
    void anotherTenantReadsADocumentOnceItIsReleasedAndFromThenOnItStays() {
        UUID id = add("a.pdf", PDF).orThrow().id();
        assertThat(as(reader, () -> documents.content(id))).isEmpty();

        as(owner, () -> documents.release("TEST", subject, reader.tenantId()));

        assertThat(as(reader, () -> documents.content(id)))
                .hasValueSatisfying(file -> assertThat(file.content()).isEqualTo(PDF));
        assertThat(as(reader, () -> documents.of("TEST", subject))).hasSize(1);
        assertThat(as(tenants.certificationBody(), () -> documents.content(id))).isEmpty();
        assertThat(key(as(owner, () -> documents.remove(id)))).isEqualTo("problem.document.released");
    }

    @Test
    void whatNobodyReceivedCanBeTakenAway() {
        UUID id = add("a.pdf", PDF).orThrow().id();

        assertThat(as(owner, () -> documents.remove(id))).isEqualTo(Outcome.done(id));
        assertThat(as(owner, () -> documents.content(id))).isEmpty();
    }

    private Outcome<DocumentRow> add(String name, byte[] content) {
        return as(owner, () -> documents.add(new NewDocument("TEST", subject, name, content, null)));
    }

    private static @Nullable String key(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::key).findFirst().orElse(null)
                : null;
    }
}
