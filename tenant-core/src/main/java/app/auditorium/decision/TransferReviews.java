package app.auditorium.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pre-transfer reviews, one a file. */
@Component
class TransferReviews {

    private final JdbcClient sql;

    TransferReviews(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Optional<TransferReview> of(UUID file) {
        return sql.sql("""
                        select issuing_body, accreditation_body, mla_signatory, certificate_number, certificate_state, granted_on, expires_on,
                               body_ceased_on, checked, open_majors, open_minors, notes, version
                        from transfer_review where tenant_id = current_tenant() and file_id = ?""").param(file).query((row, n) -> shape(row)).optional();
    }

    /** Whether it was still at the version that the writer had read. */
    boolean put(UUID file, TransferReview review) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("file", file);
        values.put("body", review.issuingBody());
        values.put("accreditation", review.accreditationBody());
        values.put("signatory", review.mlaSignatory());
        values.put("number", review.certificateNumber());
        values.put(
                "state",
                review.certificateState() == null
                        ? null
                        : review.certificateState().name());
        values.put("granted", review.grantedOn());
        values.put("expires", review.expiresOn());
        values.put("ceased", review.bodyCeasedOn());
        values.put("checked", review.checked().stream().map(Enum::name).sorted().toArray(String[]::new));
        values.put("majors", review.openMajors());
        values.put("minors", review.openMinors());
        values.put("notes", review.notes());
        values.put("version", review.version());
        return sql.sql("""
                        merge into transfer_review t using (select current_tenant() as tenant, :file::uuid as file) f
                        on t.tenant_id = f.tenant and t.file_id = f.file
                        when matched and t.version = :version then update set
                            issuing_body = :body, accreditation_body = :accreditation, mla_signatory = :signatory::boolean,
                            certificate_number = :number, certificate_state = :state, granted_on = :granted::date, expires_on = :expires::date,
                            body_ceased_on = :ceased::date, checked = :checked, open_majors = :majors::int, open_minors = :minors::int,
                            notes = :notes, changed_at = now(), version = t.version + 1
                        when not matched then insert (file_id, issuing_body, accreditation_body, mla_signatory, certificate_number,
                                certificate_state, granted_on, expires_on, body_ceased_on, checked, open_majors, open_minors, notes)
                            values (f.file, :body, :accreditation, :signatory::boolean, :number, :state, :granted::date, :expires::date,
                                    :ceased::date, :checked, :majors::int, :minors::int, :notes)""").params(values).update() == 1;
    }

    private static TransferReview shape(ResultSet row) throws SQLException {
        String state = row.getString("certificate_state");
        return new TransferReview(
                row.getString("issuing_body"),
                row.getString("accreditation_body"),
                row.getObject("mla_signatory", Boolean.class),
                row.getString("certificate_number"),
                state == null ? null : TransferReview.CertificateState.valueOf(state),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("body_ceased_on", LocalDate.class),
                Stream.of((String[]) row.getArray("checked").getArray())
                        .map(TransferReview.Point::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("open_majors", Integer.class),
                row.getObject("open_minors", Integer.class),
                row.getString("notes"),
                row.getInt("version"));
    }
}
