package app.auditorium.decision;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.access.Letters.Reader;
import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Receiver;
import app.auditorium.tenancy.SharedReads;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to a client company's administrators what a body decided, in the company's language and as the company. */
@Component
class TellCompany implements Receiver<DecisionReleased> {

    private final SharedReads shared;
    private final Letters letters;
    private final Standards standards;

    TellCompany(SharedReads shared, Letters letters, Standards standards) {
        this.shared = shared;
        this.letters = letters;
        this.standards = standards;
    }

    private record Told(
            @Nullable String body,
            @Nullable String organisation,
            StandardId standard,
            DecisionKind kind,
            LocalDate day,
            @Nullable String reason,
            @Nullable LocalDate appealUntil) {}

    @Override
    public Class<DecisionReleased> event() {
        return DecisionReleased.class;
    }

    @Override
    public void receive(DecisionReleased event, UUID sender, @Nullable UUID causedBy) {
        shared.about(
                        """
                        select t.name as body, o.name as organisation, d.standard, d.kind, d.decided_on, d.reason,
                               d.appeal_until
                        from decision d
                                 left join tenant t on t.id = d.tenant_id
                                 left join organisation o on o.tenant_id = d.tenant_id and o.id = d.organisation_id
                        where d.id = :decision and d.{about}""",
                        Map.of("decision", event.decisionId()),
                        (row, n) -> new Told(
                                row.getString("body"),
                                row.getString("organisation"),
                                StandardId.valueOf(row.getString("standard")),
                                DecisionKind.valueOf(row.getString("kind")),
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("reason"),
                                row.getObject("appeal_until", LocalDate.class)))
                .forEach(told -> letters.members(Set.of(Role.ADMINISTRATOR))
                        .forEach(reader -> letters.fromTenant(letter(told, reader))));
    }

    private Letter letter(Told told, Reader reader) {
        Locale locale = reader.locale();
        return reader.letter(
                "mail.decided",
                reader.name(),
                Objects.requireNonNullElse(told.body, "Auditorium"),
                standards.byId(told.standard).code(),
                Texts.of(locale, "decision.kind." + told.kind),
                told.day,
                TellDecided.because(locale, told.reason, told.kind, told.appealUntil),
                Objects.requireNonNullElse(told.organisation, ""));
    }
}
