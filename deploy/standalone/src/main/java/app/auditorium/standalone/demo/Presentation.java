package app.auditorium.standalone.demo;

import app.auditorium.decision.CertificateIssuer;
import app.auditorium.decision.CertificateIssuers;
import org.springframework.stereotype.Component;

/** How the bodies present themselves on certificates and at the head of their records. */
@Component
class Presentation {

    private final CertificateIssuers issuers;

    Presentation(CertificateIssuers issuers) {
        this.issuers = issuers;
    }

    /** Of the acting body, unless somebody has set it already. */
    void write(DemoTenant body) {
        CertificateIssuer now = issuers.current();
        if (now.version() == 0) {
            boolean chengheng = body == DemoTenant.CHENGHENG;
            issuers.change(new CertificateIssuer(
                            now.version(),
                            now.numberPattern(),
                            body.title(),
                            body.titleZh(),
                            chengheng
                                    ? "8F, No. 77, Demonstration Rd., Nangang Dist., Taipei City, Taiwan"
                                    : "12F, No. 5, Example St., Xitun Dist., Taichung City, Taiwan",
                            chengheng ? "臺北市南港區示範路 77 號 8 樓" : "臺中市西屯區範例街 5 號 12 樓",
                            now.accreditation(),
                            now.accreditationZh(),
                            chengheng ? "林曉薇" : "周雅婷",
                            "General Manager",
                            "總經理",
                            "https://" + body.address("www").replace('@', '.'),
                            now.mark()))
                    .orThrow();
        }
    }
}
