package app.auditorium.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clients as somebody would type them. */
public final class OrganisationFixtures {

    private OrganisationFixtures() {}

    public static NewOrganisation aSteelMaker(@Nullable String taxId) {
        return new NewOrganisation(
                "Hongyuan Precision Metal",
                "宏遠精密金屬",
                "TW",
                null,
                taxId,
                "https://hongyuan.example.tw",
                List.of("17"),
                List.of("24.10"),
                List.of(
                        aSite("Taichung works", "台中市西屯區工業區一路 1 號", 180, 25),
                        aSite("Kaohsiung works", "高雄市前鎮區新生路 2 號", 60, 0)),
                List.of(new NewContact("王小明", "職安主管", "wang@hongyuan.example.tw", "04-1234-5678")));
    }

    public static NewSite aSite(String name, @Nullable String address, int employees, int contractors) {
        return new NewSite(null, name, address, null, employees, contractors, 2, false);
    }

    public static NewOrganisation with(NewOrganisation of, List<@Nullable NewSite> sites) {
        return new NewOrganisation(
                of.name(),
                of.nameZh(),
                of.country(),
                of.county(),
                of.taxId(),
                of.website(),
                of.iafCodes(),
                of.nace(),
                sites,
                of.contacts());
    }

    public static NewOrganisation named(NewOrganisation of, @Nullable String name) {
        return new NewOrganisation(
                name,
                of.nameZh(),
                of.country(),
                of.county(),
                of.taxId(),
                of.website(),
                of.iafCodes(),
                of.nace(),
                of.sites(),
                of.contacts());
    }
}
