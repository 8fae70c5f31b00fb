package app.auditorium.organisation;

import app.auditorium.kernel.Texts;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of the client file, which template, import and export share. Headings are understood in both languages. */
public enum ImportColumn {
    NAME(
            "name",
            "organisation",
            "organization",
            "company",
            "companyname",
            "client",
            "clientname",
            "名稱",
            "公司名稱",
            "客戶名稱",
            "客戶",
            "組織名稱",
            "事業單位",
            "事業單位名稱",
            "公司"),
    NAME_ZH("nameZh", "chinesename", "namechinese", "namezhtw", "中文名"),
    COUNTRY("country", "countrycode", "國別", "國碼"),
    COUNTY("county", "city", "所在縣市", "城市"),
    TAX_ID("taxId", "vat", "vatnumber", "taxnumber", "businessnumber", "統編", "營利事業統一編號"),
    WEBSITE("website", "web", "url", "網址"),
    IAF_CODES("iafCodes", "iaf", "iafcode", "業別代碼", "iaf業別代碼", "iaf業別"),
    NACE("nace", "nacecode", "nacecodes", "行業代碼"),
    SITE("site", "sitename", "廠區", "廠區名稱", "廠別", "場區"),
    ADDRESS("address", "siteaddress", "場區地址", "廠區地址"),
    EMPLOYEES("employees", "headcount", "personnel", "員工數", "員工", "人數"),
    CONTRACTORS("contractors", "承攬人", "承攬人數", "承攬"),
    SHIFTS("shifts", "班數", "輪班數", "班別"),
    CENTRAL_FUNCTION("centralFunction", "central", "總部", "總機構"),
    CONTACT("contact", "contactperson", "contactname", "聯絡人姓名", "聯絡窗口"),
    CONTACT_FUNCTION("contactFunction", "function", "jobtitle", "職務"),
    CONTACT_EMAIL("contactEmail", "email", "mail", "信箱", "電郵", "聯絡人電子郵件", "聯絡人信箱", "聯絡人email"),
    CONTACT_PHONE("contactPhone", "phone", "telephone", "tel", "聯絡電話", "聯絡人電話");

    private final String field;
    private final Set<String> aliases;

    ImportColumn(String field, String... aliases) {
        this.field = field;
        this.aliases = Arrays.stream(aliases).map(ImportColumn::bare).collect(Collectors.toSet());
    }

    /** The name of the field in the API. */
    public String field() {
        return field;
    }

    /** The heading that templates and exports write. */
    public String heading(Locale locale) {
        return Texts.of(locale, "organisation.column." + field);
    }

    static Optional<ImportColumn> of(String heading) {
        String bare = bare(heading);
        return Arrays.stream(values())
                .filter(column -> column.aliases.contains(bare)
                        || bare(column.field).equals(bare)
                        || bare(column.heading(Locale.ENGLISH)).equals(bare)
                        || bare(column.heading(Locale.TRADITIONAL_CHINESE)).equals(bare))
                .findFirst();
    }

    /** The heading that an export adds to those of an import. */
    static String nextAudit(Locale locale) {
        return Texts.of(locale, "organisation.column.nextAudit");
    }

    /** What the export adds and no import takes. */
    static boolean isOnlyExported(String heading) {
        return Stream.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)
                .anyMatch(locale -> bare(nextAudit(locale)).equals(bare(heading)));
    }

    static boolean isEnglishName(String heading) {
        return Set.of("英文名稱", "英文名", "英文公司名稱", "englishname", "nameinenglish").contains(bare(heading));
    }

    /** Letters and digits alone, in one width and case: “Tax-ID *” is “taxid”. */
    private static String bare(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
