package app.auditorium.decision;

import app.auditorium.decision.pdf.CertificatePaper;
import app.auditorium.decision.signing.KeyMaterial;
import app.auditorium.decision.signing.PdfSignatures;
import app.auditorium.paper.Press;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A certificate of nobody, printed and signed as a real one is: to measure and to look at. */
public final class CertificateProof {

    private final Press press;
    private final KeyMaterial key = KeyMaterial.selfSigned("Proof", Instant.now());

    public CertificateProof(Press press) {
        this.press = press;
    }

    public byte[] print() {
        LocalDate granted = LocalDate.of(2026, 3, 15);
        var content = new CertificateContent(
                "OHS-2026-0001",
                1,
                UUID.randomUUID(),
                null,
                new CertificateContent.Issuer(
                        "Proof Certification",
                        "樣張驗證股份有限公司",
                        "10F, No. 1, Sec. 1, Zhongxiao W. Rd., Taipei",
                        "臺北市中正區忠孝西路一段 1 號 10 樓",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new CertificateContent.Holder("Nobody Metal Works", "無名金屬股份有限公司", "TW", "TW-TPE"),
                new CertificateContent.Criteria(
                        "ISO_45001",
                        "ISO 45001:2018",
                        "Occupational health and safety management systems",
                        "職業安全衛生管理系統"),
                "Design and manufacture of metal parts",
                "金屬零件之設計與製造",
                List.of(new CertificateContent.Code("17", "Basic metals and fabricated metal products", "基本金屬及金屬製品")),
                List.of(new CertificateContent.Place("總廠", "臺北市信義區市府路 1 號", null, null, null)),
                new CertificateContent.Dates(
                        granted, granted, granted.plusYears(3).minusDays(1), granted, "GRANT", null, null));
        byte[] plain =
                press.print(CertificatePaper.of(content, null, "http://localhost:8080/register/" + content.publicId()));
        return PdfSignatures.signed(plain, key, Instant.now(), "Proof");
    }
}
