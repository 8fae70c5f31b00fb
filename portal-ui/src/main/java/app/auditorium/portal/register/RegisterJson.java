package app.auditorium.portal.register;

import app.auditorium.kernel.Page;
import app.auditorium.register.PublicStatus;
import app.auditorium.register.RegisterEntry;
import app.auditorium.register.StatusChange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register as JSON: the same words as the pages, for machines. */
final class RegisterJson {

    private RegisterJson() {}

    record Listing(List<Entry> items, long total) {

        static Listing of(Page<RegisterEntry> found) {
            return new Listing(found.items().stream().map(Entry::of).toList(), found.total());
        }
    }

    record Entry(
            UUID id,
            boolean confidential,
            String body,
            @Nullable String bodyZh,
            @Nullable String number,
            int revision,
            @Nullable String standard,
            @Nullable String edition,
            @Nullable String name,
            @Nullable String nameZh,
            @Nullable String scope,
            @Nullable String scopeZh,
            List<String> iafCodes,
            @Nullable String country,
            @Nullable String city,
            @Nullable String cityZh,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate cycleFrom,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate revisedOn,
            @Nullable PublicStatus status,
            List<StatusChange> history) {

        /** Of a confidential client not even the status is told. */
        static Entry of(RegisterEntry e) {
            return new Entry(
                    e.publicId(),
                    e.confidential(),
                    e.body(),
                    e.bodyZh(),
                    e.number(),
                    e.revision(),
                    e.standard(),
                    e.edition(),
                    e.name(),
                    e.nameZh(),
                    e.scopeEn(),
                    e.scopeZh(),
                    e.iafCodes(),
                    e.country(),
                    e.cityEn(),
                    e.cityZh(),
                    e.grantedOn(),
                    e.cycleFrom(),
                    e.expiresOn(),
                    e.revisedOn(),
                    e.confidential() ? null : e.status(),
                    e.history());
        }
    }
}
