package app.auditorium.organisation;

import app.auditorium.kernel.Field;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as somebody enters it; {@link Organisations} says what is wrong with it.
 *
 * @param country ISO 3166-1 alpha-2, required
 * @param county where its head office is; a county of Taiwan may be written in either language
 * @param taxId unique per country among one body's clients
 * @param nace NACE Rev. 2 codes of its activities, from which IAF codes are suggested
 */
public record NewOrganisation(
        @Field(required = true, most = OrganisationChecks.NAME) @Nullable String name,

        @Field(most = OrganisationChecks.NAME) @Nullable String nameZh,

        @Field(required = true, kind = Field.Kind.COUNTRY) @Nullable String country,

        @Field(most = OrganisationChecks.COUNTY) @Nullable String county,
        @Field(most = OrganisationChecks.TAX_ID) @Nullable String taxId,
        @Field(kind = Field.Kind.WEBSITE) @Nullable String website,
        @Field(kind = Field.Kind.IAF_CODE) @Nullable List<@Nullable String> iafCodes,
        @Nullable List<@Nullable String> nace,
        @Nullable List<@Nullable NewSite> sites,
        @Nullable List<@Nullable NewContact> contacts) {

    /** The least that makes an organisation. */
    public static NewOrganisation named(String name, String country) {
        return new NewOrganisation(name, null, country, null, null, null, null, null, null, null);
    }

    NewOrganisation at(@Nullable String otherCounty, List<@Nullable NewSite> otherSites) {
        return new NewOrganisation(
                name, nameZh, country, otherCounty, taxId, website, iafCodes, nace, otherSites, contacts);
    }

    NewOrganisation tidied() {
        String code = Tidy.text(country);
        return new NewOrganisation(
                Tidy.text(name),
                Tidy.text(nameZh),
                code == null ? null : code.toUpperCase(Locale.ROOT),
                Tidy.text(county),
                Tidy.text(taxId),
                Tidy.text(website),
                Tidy.texts(iafCodes),
                Tidy.texts(nace),
                Tidy.list(sites, NewSite::tidied),
                Tidy.list(contacts, NewContact::tidied));
    }
}
