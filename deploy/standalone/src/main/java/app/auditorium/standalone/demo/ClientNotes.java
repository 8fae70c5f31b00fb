package app.auditorium.standalone.demo;

import java.util.List;

/** What planners write down about a client. */
final class ClientNotes {

    private static final List<String> NOTES = List.of(
            "進廠需先完成承攬商安全講習（約 30 分鐘），請主導稽核員提前一小時報到。",
            "客戶希望追蹤稽核避開每月 25 日後的結帳週。",
            "廠區全面禁菸且不得攜帶未登記之手機，請於稽核計畫中提醒。",
            "管理代表異動，已請客戶以公文更新聯絡資料。",
            "夜班 20:00 起，第二階段稽核須安排夜班現場。",
            "客戶詢問 ISO 9001 與 ISO 45001 整合稽核之可行性，已回覆需重新計算稽核時間。",
            "The parent company asks for audit reports in English as well.",
            "現場有歲修，歲修期間承攬人數會增加至平時三倍。",
            "客戶對 2 位稽核員提出迴避申請，理由為曾任職於競爭對手。",
            "付款條件：驗收後 45 天，須附稽核報告影本。",
            "新建二期廠房預計明年第二季完工，屆時評估是否增列場區。",
            "交通：高鐵站無接駁，建議共乘；園區入口須換證。",
            "無塵室需更衣，稽核員請勿化妝及配戴飾品。",
            "客戶反映上次總結會議時間太短，下次預留 60 分鐘。");

    private final Dice dice;

    ClientNotes(Dice dice) {
        this.dice = dice;
    }

    List<String> some() {
        return dice.some(1 + dice.weighted(70, 30), NOTES);
    }
}
