package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.SharedReads;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was issued to the acting client company of an audit about it: the plan, and what stage 1 concluded. */
@Component
public class PapersAboutUs {

    private final SharedReads shared;
    private final JsonMapper json;

    PapersAboutUs(SharedReads shared, JsonMapper json) {
        this.shared = shared;
        this.json = json;
    }

    @AllowedTo(in = CLIENT)
    public Optional<AuditPlan> plan(UUID audit) {
        return issued(audit, PapersOnFile.Kind.PLAN, AuditPlan.class);
    }

    @AllowedTo(in = CLIENT)
    public Optional<Stage1Conclusions> stage1(UUID audit) {
        return issued(audit, PapersOnFile.Kind.STAGE_1, Stage1Conclusions.class);
    }

    private <T> Optional<T> issued(UUID audit, PapersOnFile.Kind kind, Class<T> shape) {
        return shared
                .list(
                        "select content from audit_paper where audit_id = :audit and kind = :kind and issued_at is not null",
                        Map.of("audit", audit, "kind", kind.name()),
                        (row, n) -> json.readValue(row.getString(1), shape))
                .stream()
                .findFirst();
    }
}
