package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.paper.Letterhead;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the body presents itself on its certificates. */
@Component
@Transactional
public class CertificateIssuers {

    private static final int LARGEST_MARK = 1024 * 1024;
    private static final int WIDEST_MARK = 3_000;

    private final JdbcClient sql;
    private final Histories histories;

    CertificateIssuers(DataSource app, Histories histories) {
        this.sql = JdbcClient.create(app);
        this.histories = histories;
    }

    /** What is set; a body that has set nothing yet goes by its own name. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public CertificateIssuer current() {
        return sql.sql("select * from certificate_issuer where tenant_id = current_tenant()")
                .query((row, n) -> new CertificateIssuer(
                        row.getInt("version"),
                        row.getString("number_pattern"),
                        row.getString("name"),
                        row.getString("name_zh"),
                        row.getString("address"),
                        row.getString("address_zh"),
                        row.getString("accreditation"),
                        row.getString("accreditation_zh"),
                        row.getString("signatory"),
                        row.getString("signatory_title"),
                        row.getString("signatory_title_zh"),
                        row.getString("website"),
                        row.getString("mark")))
                .optional()
                .orElseGet(this::unset);
    }

    /** The body as it heads its papers, for those who read this language. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Letterhead letterhead(Locale locale) {
        CertificateIssuer now = current();
        return LetterheadsForClients.head(
                locale,
                now.name(),
                now.nameZh(),
                now.address(),
                now.addressZh(),
                marked(now.mark()).orElse(null));
    }

    /** Counts for certificates issued from now on; {@code version} is that of {@link #current}, 0 for none set. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = CERTIFICATION_BODY)
    public Outcome<CertificateIssuer> change(CertificateIssuer wanted) {
        Checks checks = new Checks()
                .required("name", wanted.name(), 200)
                .text("nameZh", wanted.nameZh(), 200)
                .text("address", wanted.address(), 300)
                .text("addressZh", wanted.addressZh(), 300)
                .text("accreditation", wanted.accreditation(), 300)
                .text("accreditationZh", wanted.accreditationZh(), 300)
                .text("signatory", wanted.signatory(), 120)
                .text("signatoryTitle", wanted.signatoryTitle(), 120)
                .text("signatoryTitleZh", wanted.signatoryTitleZh(), 120)
                .website("website", wanted.website())
                .required("numberPattern", wanted.numberPattern(), 60);
        if (!checks.refuse() && !CertificateNumbers.isPattern(wanted.numberPattern())) {
            checks.invalid("numberPattern", "problem.certificate.pattern");
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return store(wanted)
                ? Outcome.done(current())
                : histories.stale(Acting.current().tenantId(), "certificate_issuer");
    }

    /** Takes a picture (PNG or JPEG, at most 1 MiB) as the mark; null goes back to the monogram. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = CERTIFICATION_BODY)
    public Outcome<CertificateIssuer> mark(byte @Nullable [] picture) {
        String sha = null;
        if (picture != null) {
            byte[] clean = redrawn(picture).orElse(null);
            if (clean == null) {
                return Outcome.refused(Problem.invalid("mark", "problem.certificate.mark"));
            }
            sha = Sha256.of(clean);
            if (marked(sha).isEmpty()) {
                sql.sql("insert into certificate_mark (sha256, picture) values (?, ?)")
                        .params(sha, clean)
                        .update();
            }
        }
        CertificateIssuer now = current();
        store(new CertificateIssuer(
                now.version(),
                now.numberPattern(),
                now.name(),
                now.nameZh(),
                now.address(),
                now.addressZh(),
                now.accreditation(),
                now.accreditationZh(),
                now.signatory(),
                now.signatoryTitle(),
                now.signatoryTitleZh(),
                now.website(),
                sha));
        return Outcome.done(current());
    }

    Optional<byte[]> marked(@Nullable String sha256) {
        return sha256 == null
                ? Optional.empty()
                : sql.sql("select picture from certificate_mark where tenant_id = current_tenant() and sha256 = ?")
                        .param(sha256)
                        .query((row, n) -> row.getBytes(1))
                        .optional();
    }

    private boolean store(CertificateIssuer i) {
        var values = Arrays.asList(
                i.numberPattern(),
                i.name(),
                i.nameZh(),
                i.address(),
                i.addressZh(),
                i.accreditation(),
                i.accreditationZh(),
                i.signatory(),
                i.signatoryTitle(),
                i.signatoryTitleZh(),
                i.website(),
                i.mark());
        if (i.version() == 0) {
            return sql.sql("""
                            insert into certificate_issuer (number_pattern, name, name_zh, address, address_zh, accreditation, accreditation_zh,
                                                            signatory, signatory_title, signatory_title_zh, website, mark, version)
                            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1
                            where not exists (select from certificate_issuer where tenant_id = current_tenant())""").params(values).update() == 1;
        }
        var withVersion = new java.util.ArrayList<@Nullable Object>(values);
        withVersion.add(i.version());
        return sql.sql("""
                        update certificate_issuer set number_pattern = ?, name = ?, name_zh = ?, address = ?, address_zh = ?, accreditation = ?,
                            accreditation_zh = ?, signatory = ?, signatory_title = ?, signatory_title_zh = ?, website = ?, mark = ?,
                            version = version + 1
                        where tenant_id = current_tenant() and version = ?""").params(withVersion).update() == 1;
    }

    private CertificateIssuer unset() {
        return sql.sql("select name, name_zh from tenant where id = current_tenant()")
                .query((row, n) -> new CertificateIssuer(
                        0,
                        CertificateNumbers.PATTERN,
                        row.getString("name"),
                        row.getString("name_zh"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .single();
    }

    /** Drawn anew as PNG, so that nothing but pixels is left of what was uploaded. */
    private static Optional<byte[]> redrawn(byte[] picture) {
        if (picture.length > LARGEST_MARK) {
            return Optional.empty();
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if (reader.getWidth(0) > WIDEST_MARK || reader.getHeight(0) > WIDEST_MARK) {
                    return Optional.empty();
                }
                BufferedImage read = reader.read(0);
                var png = new ByteArrayOutputStream();
                return ImageIO.write(read, "png", png) && png.size() <= LARGEST_MARK
                        ? Optional.of(png.toByteArray())
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
