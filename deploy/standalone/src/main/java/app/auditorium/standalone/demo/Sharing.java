package app.auditorium.standalone.demo;

import app.auditorium.kernel.StandardId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who lets whom read what: the bodies each other, the client companies their consultancy; one grant revoked, one expired. */
final class Sharing {

    private static final List<StandardId> ALL = List.of(StandardId.values());

    private final Dice dice = new Dice("sharing");
    private final Rows rows;
    private final Map<DemoTenant, UUID> tenants;
    private final Instant now;

    Sharing(Rows rows, Map<DemoTenant, UUID> tenants, Instant now) {
        this.rows = rows;
        this.tenants = tenants;
        this.now = now;
    }

    void ofChengheng() {
        grant(
                DemoTenant.ISLEMARK,
                List.of("FINDING"),
                List.of(StandardId.CNS_45001, StandardId.TOSHMS),
                "CNS 45001 與 TOSHMS 稽核發現之交流，供稽核員訓練與校準使用",
                -150,
                240,
                null);
        grant(
                DemoTenant.ISLEMARK,
                List.of("FINDING", "AUDIT"),
                List.of(StandardId.TOSHMS),
                "TOSHMS 聯合稽核專案（已結案）",
                -400,
                -20,
                null);
    }

    void ofIslemark() {
        grant(
                DemoTenant.CHENGHENG,
                List.of("FINDING"),
                List.of(StandardId.TOSHMS),
                "Benchmarking of grading between the two bodies",
                -60,
                95,
                null);
    }

    void ofJulan() {
        grant(
                DemoTenant.HEXU,
                List.of("FINDING", "AUDIT", "CERTIFICATION"),
                ALL,
                "委託禾序管理顧問協助改善追蹤，合約期間內可檢視稽核發現",
                -200,
                330,
                null);
    }

    void ofCenyao() {
        grant(
                DemoTenant.HEXU,
                List.of("FINDING"),
                List.of(StandardId.ISO_14001, StandardId.ISO_45001),
                "輔導合約提前終止，停止分享",
                -260,
                120,
                now.minus(Duration.ofDays(33)));
    }

    private void grant(
            DemoTenant to,
            List<String> kinds,
            List<StandardId> standards,
            String purpose,
            int from,
            int until,
            @Nullable Instant revoked) {
        rows.insert(
                "access_grant",
                "id, grantee_tenant_id, kinds, standards, purpose, granted_at, until, revoked_at",
                List.of(to),
                grantee -> Arrays.asList(
                        dice.id(),
                        Demonstration.tenant(tenants, grantee),
                        kinds,
                        standards.stream().map(Enum::name).toList(),
                        purpose,
                        now.plus(Duration.ofDays(from)),
                        now.plus(Duration.ofDays(until)),
                        revoked));
    }
}
