package app.auditorium.api.auditor;

import app.auditorium.auditor.Competence;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Field.Of(Competence.class)
record CompetenceJson(
        @Nullable StandardId standard,
        @Nullable IafCode iafCode,
        @Nullable Role role,
        @Nullable LocalDate validUntil,
        @Nullable String evidence) {

    static CompetenceJson of(Competence competence) {
        return new CompetenceJson(
                competence.standard(),
                competence.iafCode(),
                competence.role(),
                competence.validUntil(),
                competence.evidence());
    }

    Competence asCompetence() {
        return new Competence(
                Objects.requireNonNull(standard),
                Objects.requireNonNull(iafCode),
                Objects.requireNonNull(role),
                evidence,
                validUntil);
    }
}
