package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes the clients' answers: every nonconformity that has come further than open has one. */
final class Answers {

    private static final Set<String> NONCONFORMITIES = Set.of("MAJOR", "MINOR");

    private static final List<Words> CAUSES = List.of(
            new Words(
                    "作業程序修訂後未同步更新現場表單，交接時也未說明。",
                    "The procedure was revised, but the forms on site and the hand-over were not."),
            new Words(
                    "新進人員訓練只涵蓋操作，未包含紀錄填寫與異常通報。",
                    "Training of new staff covered operation only, not records and the reporting of deviations."),
            new Words("職務調整後，該項工作的負責人未重新指派。", "After a change of duties nobody was made responsible for this task."),
            new Words(
                    "檢點頻率依產能排定，旺季時經常順延而未補做。",
                    "Checks were planned by output; in busy weeks they were put off and not made up."),
            new Words(
                    "變更管理程序未要求在變更前重新評估，僅於事後登錄。",
                    "Management of change asked for a new assessment only after the change."),
            new Words("內部稽核的查檢表沿用舊版，未包含本項要求。", "Internal audits used an old checklist that left this requirement out."),
            new Words(
                    "承攬人員入廠前的危害告知由警衛室代辦，內容過於簡略。",
                    "Contractors were told of hazards at the gate only, and too briefly."),
            new Words(
                    "文件由部門自行保存，改版時未收回舊版。",
                    "Departments keep documents themselves and did not take back the old edition."));
    private static final List<Words> CORRECTIONS = List.of(
            new Words(
                    "已補齊缺漏的紀錄，並由主管逐筆確認。",
                    "Missing records were completed and confirmed one by one by the head of department."),
            new Words("已當場停止該項作業，改善完成後才恢復。", "The work was stopped at once and resumed after it was put right."),
            new Words("已收回舊版文件並換發現行版本。", "Old editions were withdrawn and replaced by the current one."),
            new Words(
                    "已重新評估並更新登錄表，由管理代表核准。",
                    "The assessment was repeated and the register updated, approved by the management representative."),
            new Words(
                    "已對同類設備與場所全面清查，其餘未發現相同情形。",
                    "All similar equipment and places were looked through; nothing else of the kind was found."));
    private static final List<Words> ACTIONS = List.of(
            new Words(
                    "修訂程序書，明訂變更時應同步更新的表單與通知對象；每季抽查一次。",
                    "The procedure now names the forms and people to be updated with each change; checked every quarter."),
            new Words(
                    "將本項納入新進與在職訓練，訓練後以實作評核。",
                    "The point became part of initial and refresher training, with a practical test."),
            new Words(
                    "指派專責人員並列入部門月會追蹤，逾期自動提報。",
                    "One person is in charge, the monthly meeting follows it up, and delays are reported."),
            new Words(
                    "檢點改以系統提醒，未完成時通知直屬主管。",
                    "Checks are now prompted by the system, and the supervisor is told of those left open."),
            new Words(
                    "修訂內部稽核查檢表，並於下次稽核優先查核本項。",
                    "The internal audit checklist was revised, and this point comes first next time."));
    private static final List<Words> EVIDENCE = List.of(
            new Words("修訂後程序書、訓練簽到與評核紀錄、現場照片。", "Revised procedure, attendance and test records, photographs."),
            new Words("更新後登錄表、會議紀錄、抽查紀錄三份。", "Updated register, minutes, three records of spot checks."),
            new Words("系統提醒設定畫面與近一個月執行紀錄。", "Settings of the reminder and its records of the last month."));
    private static final Words SOURCE = new Words("客戶矯正措施回覆單", "The client's corrective action form");

    private final Dice dice;
    private final Courses courses;

    Answers(DemoTenant body, Courses courses) {
        this.dice = new Dice(body + " answers");
        this.courses = courses;
    }

    List<Answer> to(List<Finding> findings) {
        var answers = new ArrayList<Answer>();
        UUID audit = null;
        for (Finding finding : findings) {
            if (NONCONFORMITIES.contains(finding.grade()) && !finding.state().equals("OPEN")) {
                // the audits' findings stand together; one answer of each comes last
                boolean last = !finding.audit().id().equals(audit);
                audit = finding.audit().id();
                answers.add(to(finding, last));
            }
        }
        return List.copyOf(answers);
    }

    /** Between the closing meeting and today, within the thirty days that bodies give, and before a major is closed. */
    private Answer to(Finding finding, boolean last) {
        Course course = courses.of(finding.audit());
        LocalDate on = last ? course.answered() : course.answer(dice);
        LocalDate sent = finding.grade().equals("MAJOR") && on.isAfter(course.verified()) ? course.verified() : on;
        Language language = finding.language();
        return new Answer(
                dice.id(),
                finding,
                dice.of(CAUSES).in(language),
                dice.of(CORRECTIONS).in(language),
                dice.of(ACTIONS).in(language),
                sent.plusDays(dice.between(14, 45)),
                dice.of(EVIDENCE).in(language),
                SOURCE.in(language),
                sent);
    }
}
