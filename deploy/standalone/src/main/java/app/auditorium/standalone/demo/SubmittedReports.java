package app.auditorium.standalone.demo;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.certification.AuditType;
import app.auditorium.finding.Grade;
import app.auditorium.report.Recommendation;
import app.auditorium.report.Report;
import app.auditorium.report.ReportContent;
import app.auditorium.report.ReportItem;
import app.auditorium.report.Reports;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reports of audits that are said to be reported, handed in through the front door; technical review waits for them. */
@Component
class SubmittedReports {

    private final Audits audits;
    private final Reports reports;
    private final Rows rows;

    SubmittedReports(Audits audits, Reports reports, Rows rows) {
        this.audits = audits;
        this.reports = reports;
        this.rows = rows;
    }

    /** Of the acting body; part of one transaction. */
    void write(BodyFile file) {
        file.audits().stream()
                .filter(Audit::isReported)
                .forEach(audit -> submit(audits.details(audit.id()).orElseThrow()));
    }

    private void submit(AuditDetails audit) {
        // some days after the closing meeting
        rows.on(audit.end().plusDays(12 + Math.floorMod(audit.id().hashCode(), 14)));
        Report begun = reports.of(audit.id()).orElseThrow();
        Report whole = reports.write(audit.id(), content(audit, begun), begun.version())
                .orThrow();
        reports.submit(audit.id(), audit.version(), whole.version()).orThrow();
    }

    private static ReportContent content(AuditDetails audit, Report begun) {
        boolean majors =
                begun.findings().stream().anyMatch(finding -> finding.grade().equals(Grade.MAJOR.name()));
        Map<ReportItem, String> texts = new EnumMap<>(ReportItem.class);
        for (ReportItem item : ReportItem.of(audit.type())) {
            if (item.isAsked()) {
                texts.put(item, text(item, audit));
            }
        }
        return new ReportContent(
                texts,
                audit.type() == AuditType.STAGE_1
                        ? null
                        : majors ? Recommendation.ONCE_VERIFIED : Recommendation.RECOMMENDED,
                "矯正措施計畫已逐項審查，原因分析與措施相符，執行期限合理。",
                begun.specialPoints().stream()
                        .map(point -> new ReportContent.SpecialPoint(point, ReportContent.Result.CONFORMS, ""))
                        .toList());
    }

    private static String text(ReportItem item, AuditDetails audit) {
        return switch (item) {
            case CLIENT -> "客戶代表：管理代表";
            case CRITERIA -> audit.standard().name().replace('_', ' ') + "，以及客戶管理系統文件與適用法規。";
            case OBJECTIVES -> "確認管理系統符合準則、持續有效，並能達成預期結果。";
            case SCOPE -> "申請範圍內之全部流程與場所，涵蓋日班與夜班。";
            case DEVIATIONS -> "依稽核計畫執行，無偏離。";
            case SIGNIFICANT_ISSUES -> "無影響稽核方案的重大事項。";
            case DATES_AND_PLACES -> "全程於現場稽核，無遠距稽核；無臨時場所。";
            case FINDINGS -> "發現事項已於總結會議逐項說明並經客戶確認。";
            case CHANGES ->
                audit.type() == AuditType.SURVEILLANCE || audit.type() == AuditType.RECERTIFICATION
                        ? "自上次稽核以來，組織、人員與流程無影響驗證之重大變更。"
                        : "首次稽核，無前次稽核可資比較。";
            case UNRESOLVED -> "無。";
            case COMBINED -> "單一管理系統稽核。";
            case DISCLAIMER -> "稽核係抽樣進行，未發現不符合不代表不存在不符合。";
            case USE_OF_MARKS -> "證書與標章之使用符合規定。";
            case EARLIER_ACTIONS -> "前次稽核之矯正措施均已執行，抽查有效。";
            case CONFORMITY -> "除所列不符合外，管理系統符合稽核準則。";
            case EFFECTIVENESS -> "內部稽核與管理階層審查依計畫完成，能發現並改善問題；管理系統具備符合要求並達成預期結果之能力。";
            case SCOPE_APPROPRIATE -> "驗證範圍與實際活動相符。";
            case OBJECTIVES_MET -> "稽核目的均已達成。";
            case SURVEILLED -> "抱怨均依程序處理並結案；改善計畫依進度執行；抽查現場作業管制持續有效。";
            case BODY, TYPE, TEAM, RECOMMENDATION -> "";
        };
    }
}
