package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an application says. A draft may leave anything out; only what is complete can be submitted.
 *
 * @param standards one or several; TOSHMS goes together with ISO 45001
 * @param scope in the client's own words, mostly Chinese
 * @param scopeEn the same in English, where the certificate is to say it in both languages
 * @param resources people, technical means, functions and relations with others
 * @param consultant who advised on the management system, if anybody did
 * @param language in which the audits should be held, such as zh-TW
 * @param offPremises people who work for the organisation elsewhere
 * @param establishment the one 事業單位 that a TOSHMS certificate names (C-38)
 */
public record ApplicationContent(
        @Nullable List<StandardId> standards,
        @Nullable String scope,
        @Nullable String scopeEn,
        @Nullable List<ApplicationSite> sites,
        @Nullable String resources,
        @Nullable String outsourced,
        @Nullable String legalObligations,
        @Nullable Boolean consultancyUsed,
        @Nullable String consultant,
        @Nullable LocalDate consultancyFrom,
        @Nullable LocalDate consultancyUntil,
        @Nullable String language,
        @Nullable String hazards,
        @Nullable String hazardousMaterials,
        @Nullable Integer offPremises,
        @Nullable String establishment,
        @Nullable Boolean wholeEstablishment,
        @Nullable LocalDate wantedFrom,
        @Nullable LocalDate wantedUntil,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        @Nullable String remarks) {

    public static final ApplicationContent EMPTY = new ApplicationContent(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null);

    public ApplicationContent {
        standards = standards == null ? List.of() : List.copyOf(standards);
        sites = sites == null
                ? List.of()
                : sites.stream().filter(Objects::nonNull).toList();
    }

    /** An empty application for these standards. */
    public static ApplicationContent about(List<StandardId> standards) {
        return about(standards, List.of(), null, null, null);
    }

    /** An application for these standards with what is known of the client. */
    static ApplicationContent about(
            List<StandardId> standards,
            List<ApplicationSite> sites,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable String contactPhone) {
        return new ApplicationContent(
                standards,
                null,
                null,
                sites,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                contactName,
                contactEmail,
                contactPhone,
                null);
    }

    /** The standards, never null. */
    public List<StandardId> standardsOrNone() {
        return standards == null ? List.of() : standards;
    }

    /** The sites, never null. */
    public List<ApplicationSite> sitesOrNone() {
        return sites == null ? List.of() : sites;
    }

    /** Whether OH&S data are asked for. */
    public boolean isAboutSafety() {
        return standardsOrNone().stream().anyMatch(standard -> switch (standard) {
            case ISO_45001, CNS_45001, TOSHMS -> true;
            case ISO_9001, ISO_14001, ISO_45003 -> false;
        });
    }

    public boolean isAboutToshms() {
        return standardsOrNone().contains(StandardId.TOSHMS);
    }

    public int employees() {
        return sitesOrNone().stream().mapToInt(ApplicationSite::employeesOrNone).sum();
    }

    public int contractors() {
        return sitesOrNone().stream()
                .mapToInt(site -> site.contractors() == null ? 0 : site.contractors())
                .sum();
    }
}
