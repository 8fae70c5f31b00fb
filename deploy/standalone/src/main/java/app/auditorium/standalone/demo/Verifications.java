package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** By what it was seen that a client's action works, said once for each finding wherever it is told. */
final class Verifications {

    private final Map<UUID, String> said = new HashMap<>();
    private final Phrases phrases;

    Verifications(DemoTenant body) {
        this.phrases = new Phrases(body, "verifications");
    }

    String of(Finding finding, LocalDate day) {
        return said.computeIfAbsent(
                finding.id(),
                id -> phrases.voice(finding.audit().engagement().client(), finding.language(), day)
                        .say("verify." + finding.grade()));
    }
}
