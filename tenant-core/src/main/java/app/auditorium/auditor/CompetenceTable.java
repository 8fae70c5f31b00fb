package app.auditorium.auditor;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an auditor's competences row by row as they differ: Hibernate would write them all again, and the history would claim
 * that everything had changed.
 */
@Component
class CompetenceTable {

    private static final String WANTED = """
            jsonb_to_recordset(cast(:wanted as jsonb))
                as w(standard text, iaf_code text, role text, evidence text, valid_until date)""";

    private final EntityManager entities;
    private final JsonMapper json;

    CompetenceTable(EntityManager entities, JsonMapper json) {
        this.entities = entities;
        this.json = json;
    }

    void replace(UUID auditor, List<Competence> competences) {
        String wanted = json.writeValueAsString(
                competences.stream().map(CompetenceTable::row).toList());
        entities.createNativeQuery("""
                        delete from competence c where c.tenant_id = current_tenant() and c.auditor_id = :auditor
                          and (c.standard, c.iaf_code, c.role) not in (select w.standard, w.iaf_code, w.role from %s)""".formatted(WANTED))
                .setParameter("auditor", auditor)
                .setParameter("wanted", wanted)
                .executeUpdate();
        entities.createNativeQuery("""
                        merge into competence c using (select * from %s) w
                        on c.tenant_id = current_tenant() and c.auditor_id = :auditor
                            and c.standard = w.standard and c.iaf_code = w.iaf_code and c.role = w.role
                        when matched and (c.evidence, c.valid_until) is distinct from (w.evidence, w.valid_until)
                            then update set evidence = w.evidence, valid_until = w.valid_until
                        when not matched then insert (auditor_id, standard, iaf_code, role, evidence, valid_until)
                            values (:auditor, w.standard, w.iaf_code, w.role, w.evidence, w.valid_until)""".formatted(WANTED))
                .setParameter("auditor", auditor)
                .setParameter("wanted", wanted)
                .executeUpdate();
    }

    private static Row row(Competence competence) {
        return new Row(
                competence.standard().name(),
                competence.iafCode().value(),
                competence.role().name(),
                blankAsNull(competence.evidence()),
                competence.validUntil());
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank() ? null : text;
    }

    private record Row(
            String standard,
            @JsonProperty("iaf_code") String iafCode,
            String role,
            @Nullable String evidence,
            @JsonProperty("valid_until") @Nullable LocalDate validUntil) {}
}
