package app.auditorium.standalone.demo;

import app.auditorium.kernel.TenantKind;

/** The fictional tenants. Their mail domains end in .example, so that no mail can ever reach anybody. */
enum DemoTenant {
    CHENGHENG(TenantKind.CERTIFICATION_BODY, "Chengheng Certification", "澄衡驗證股份有限公司", "chengheng", "6821003"),
    ISLEMARK(TenantKind.CERTIFICATION_BODY, "Islemark Assurance", "嶼準國際驗證股份有限公司", "islemark", "6821015"),
    HEXU(TenantKind.CONSULTANCY, "Hexu Management Consulting", "禾序管理顧問有限公司", "hexu", "6821026"),
    JULAN(TenantKind.CLIENT, "Julan Precision Metal", "鉅嵐精密金屬股份有限公司", "julan", "6821036"),
    CENYAO(TenantKind.CLIENT, "Cenyao Chemical", "岑曜化學工業股份有限公司", "cenyao", "6821048");

    private final TenantKind kind;
    private final String title;
    private final String titleZh;
    private final String host;
    private final String taxId;

    DemoTenant(TenantKind kind, String title, String titleZh, String host, String taxId) {
        this.kind = kind;
        this.title = title;
        this.titleZh = titleZh;
        this.host = host;
        this.taxId = TaxIds.complete(taxId);
    }

    TenantKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String titleZh() {
        return titleZh;
    }

    String taxId() {
        return taxId;
    }

    String address(String mailbox) {
        return mailbox + "@" + host + ".example";
    }
}
