package app.auditorium.organisation;

import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A client of a certification body, as the body keeps it. */
@Entity
class Organisation extends TenantOwned {

    @Version
    private @Nullable Integer version;

    private String name = "";
    private @Nullable String nameZh;
    private String country = "";
    private @Nullable String county;
    private @Nullable String taxId;
    private @Nullable String website;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> iafCodes = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> nace = List.of();

    @Column(insertable = false, updatable = false)
    private @Nullable UUID clientTenantId;

    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;

    private Instant changedAt = Instant.EPOCH;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "organisation_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Site> sites = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "organisation_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Contact> contacts = new ArrayList<>();

    protected Organisation() {}

    /** {@code wanted} has passed {@link OrganisationChecks}. */
    static Organisation take(NewOrganisation wanted, Instant now) {
        Organisation organisation = new Organisation();
        organisation.createdAt = now;
        organisation.become(wanted, now);
        return organisation;
    }

    /** What is not in {@code wanted} is gone afterwards; sites are known again by id, or by name. */
    void become(NewOrganisation wanted, Instant now) {
        name = Objects.requireNonNull(wanted.name());
        nameZh = wanted.nameZh();
        country = Objects.requireNonNull(wanted.country());
        county = wanted.county();
        taxId = wanted.taxId();
        website = wanted.website();
        iafCodes = present(wanted.iafCodes()).stream().sorted().toList();
        nace = present(wanted.nace());
        changedAt = now;
        becomeSites(present(wanted.sites()));
        becomeContacts(present(wanted.contacts()));
    }

    /** The sites that a change would take away. */
    List<Site> without(NewOrganisation wanted) {
        List<NewSite> wantedSites = present(wanted.sites());
        Set<UUID> named = ids(wantedSites);
        Set<Site> kept = new HashSet<>();
        wantedSites.forEach(site -> meant(site, named).ifPresent(kept::add));
        return sites.stream().filter(site -> !kept.contains(site)).toList();
    }

    boolean hasSite(UUID site) {
        return sites.stream().anyMatch(s -> s.id().equals(site));
    }

    private void becomeSites(List<NewSite> wanted) {
        Set<UUID> named = ids(wanted);
        List<Optional<Site>> meant =
                wanted.stream().map(site -> meant(site, named)).toList();
        List<Site> now = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Site site = meant.get(i).orElse(null);
            if (site == null) {
                now.add(Site.at(i, wanted.get(i)));
            } else {
                site.become(i, wanted.get(i));
                now.add(site);
            }
        }
        sites.retainAll(now);
        now.stream().filter(site -> !sites.contains(site)).forEach(sites::add);
        sites.sort(Comparator.comparingInt(Site::position));
    }

    private Optional<Site> meant(NewSite wanted, Set<UUID> named) {
        return sites.stream()
                .filter(site -> wanted.id() == null
                        ? site.name().equals(wanted.name()) && !named.contains(site.id())
                        : site.id().equals(wanted.id()))
                .findFirst();
    }

    private static Set<UUID> ids(List<NewSite> sites) {
        return sites.stream().map(NewSite::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void becomeContacts(List<NewContact> wanted) {
        while (contacts.size() > wanted.size()) {
            contacts.removeLast();
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i < contacts.size()) {
                contacts.get(i).become(i, wanted.get(i));
            } else {
                contacts.add(Contact.at(i, wanted.get(i)));
            }
        }
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        return list == null
                ? List.of()
                : list.stream().map(Objects::requireNonNull).toList();
    }

    int version() {
        return Objects.requireNonNullElse(version, 0);
    }

    OrganisationDetails details(List<NoteDetails> notes) {
        return new OrganisationDetails(
                id(),
                version(),
                name,
                nameZh,
                country,
                county,
                taxId,
                website,
                List.copyOf(iafCodes),
                List.copyOf(nace),
                sites.stream().map(Site::details).toList(),
                contacts.stream().map(Contact::details).toList(),
                notes,
                clientTenantId,
                createdAt,
                changedAt);
    }
}
