package app.auditorium.planning;

import app.auditorium.access.Memberships;
import app.auditorium.access.Secrets;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Calendar feeds of members: an auditor's own visits, or the audits of a client company. Revoked, they are gone at once. */
@Component
public class CalendarFeeds {

    private final DatabaseRole door;
    private final Memberships memberships;
    private final CalendarEntries entries;
    private final String url;

    CalendarFeeds(
            @Qualifier("doorkeeper") DatabaseRole door,
            Memberships memberships,
            CalendarEntries entries,
            @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.door = door;
        this.memberships = memberships;
        this.entries = entries;
        this.url = url.replaceAll("/+$", "");
    }

    /** A feed as its owner sees it; the address is shown when it is made and never again. */
    public record Feed(UUID id, Instant createdAt, @Nullable Instant lastRead) {}

    /** A new feed with its address. */
    public record Issued(UUID id, String address) {}

    @AtTheDoor("the member, signed in")
    public Issued issue(Membership member) {
        Owner owner = Owner.of(member);
        UUID id = UUID.randomUUID();
        String secret = Secrets.fresh();
        door.run(sql -> sql.sql("insert into calendar_feed (id, person_id, membership_id, hash) values (?, ?, ?, ?)")
                .params(id, owner.person(), owner.membership(), Secrets.hash(secret))
                .update());
        return new Issued(id, url + "/calendar/" + secret + ".ics");
    }

    /** Those that still work, the newest first. */
    @AtTheDoor("the member, signed in")
    public List<Feed> of(Membership member) {
        Owner owner = Owner.of(member);
        return door.call(sql -> sql.sql("""
                        select id, created_at, last_read from calendar_feed
                        where person_id = ? and membership_id = ? and revoked_at is null order by created_at desc""")
                .params(owner.person(), owner.membership())
                .query((row, n) -> {
                    OffsetDateTime read = row.getObject("last_read", OffsetDateTime.class);
                    return new Feed(
                            row.getObject("id", UUID.class),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant());
                })
                .list());
    }

    @AtTheDoor("the member, signed in")
    public void revoke(Membership member, UUID feed) {
        Owner owner = Owner.of(member);
        door.run(sql ->
                sql.sql("""
                        update calendar_feed set revoked_at = now()
                        where id = ? and person_id = ? and membership_id = ? and revoked_at is null""").params(feed, owner.person(), owner.membership()).update());
    }

    private record Owner(UUID person, UUID membership) {

        /** Whoever is signed in is a person with a membership; what works for a tenant by itself has neither. */
        static Owner of(Membership member) {
            return new Owner(Objects.requireNonNull(member.personId()), Objects.requireNonNull(member.id()));
        }
    }

    /** What a calendar program gets for a secret; empty if it is not known, was revoked, or its owner is no member any more. */
    @AtTheDoor("who holds the address of a feed")
    public Optional<String> read(String secret) {
        Optional<Owner> owner = door.call(sql -> sql.sql("""
                        update calendar_feed set last_read = now() where hash = ? and revoked_at is null
                        returning person_id, membership_id""")
                .param(Secrets.hash(secret))
                .query((row, n) -> new Owner(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional());
        return owner.flatMap(o -> memberships.byId(o.person, o.membership)).map(this::text);
    }

    private String text(Membership member) {
        return Acting.getAs(
                member,
                () -> CalendarText.feed(
                        member.tenantName(member.locale()),
                        member.kind() == TenantKind.CLIENT ? entries.aboutUs() : entries.own()));
    }
}
