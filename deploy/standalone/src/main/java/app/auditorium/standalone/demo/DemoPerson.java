package app.auditorium.standalone.demo;

import app.auditorium.kernel.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The persons with an account; whoever stands here under a body's auditing roles is one of its auditors, too. */
enum DemoPerson {
    CHENGHENG_ADMINISTRATOR(DemoTenant.CHENGHENG, Role.ADMINISTRATOR, "林曉薇", "admin"),
    CHENGHENG_PLANNER(DemoTenant.CHENGHENG, Role.PLANNER, "張家豪", "planner"),
    CHENGHENG_LEAD(DemoTenant.CHENGHENG, Role.LEAD_AUDITOR, "陳柏翰", "lead"),
    CHENGHENG_AUDITOR(DemoTenant.CHENGHENG, Role.AUDITOR, "吳佳穎", "auditor"),
    CHENGHENG_EXPERT(DemoTenant.CHENGHENG, Role.TECHNICAL_EXPERT, "蔡明哲", "expert"),
    CHENGHENG_REVIEWER(DemoTenant.CHENGHENG, Role.TECHNICAL_REVIEWER, "許文彬", "reviewer"),
    CHENGHENG_DECIDER(DemoTenant.CHENGHENG, Role.DECISION_MAKER, "郭美玲", "decision"),
    ISLEMARK_ADMINISTRATOR(DemoTenant.ISLEMARK, Role.ADMINISTRATOR, "周雅婷", "admin"),
    ISLEMARK_PLANNER(DemoTenant.ISLEMARK, Role.PLANNER, "劉冠廷", "planner"),
    ISLEMARK_LEAD(DemoTenant.ISLEMARK, Role.LEAD_AUDITOR, "Sarah Whitcombe", "lead"),
    ISLEMARK_AUDITOR(DemoTenant.ISLEMARK, Role.AUDITOR, "曾詩涵", "auditor"),
    ISLEMARK_REVIEWER(DemoTenant.ISLEMARK, Role.TECHNICAL_REVIEWER, "賴政勳", "reviewer"),
    ISLEMARK_DECIDER(DemoTenant.ISLEMARK, Role.DECISION_MAKER, "洪淑惠", "decision"),
    HEXU_ADMINISTRATOR(DemoTenant.HEXU, Role.ADMINISTRATOR, "葉秉宏", "admin"),
    HEXU_CONSULTANT(DemoTenant.HEXU, Role.CONSULTANT, "蘇怡君", "consultant"),
    JULAN_ADMINISTRATOR(DemoTenant.JULAN, Role.ADMINISTRATOR, "簡志偉", "admin"),
    JULAN_CONTRIBUTOR(DemoTenant.JULAN, Role.CONTRIBUTOR, "方筱晴", "ehs"),
    CENYAO_ADMINISTRATOR(DemoTenant.CENYAO, Role.ADMINISTRATOR, "彭建銘", "admin"),
    CENYAO_CONTRIBUTOR(DemoTenant.CENYAO, Role.CONTRIBUTOR, "游雅雯", "ehs");

    private final DemoTenant tenant;
    private final Role role;
    private final String title;
    private final String mailbox;

    DemoPerson(DemoTenant tenant, Role role, String title, String mailbox) {
        this.tenant = tenant;
        this.role = role;
        this.title = title;
        this.mailbox = mailbox;
    }

    static List<DemoPerson> everybody() {
        return List.of(values());
    }

    static Stream<DemoPerson> of(DemoTenant tenant) {
        return Arrays.stream(values()).filter(person -> person.tenant == tenant);
    }

    /** The one of a body who has a role. */
    static DemoPerson of(DemoTenant tenant, Role role) {
        return of(tenant).filter(person -> person.role == role).findFirst().orElseThrow();
    }

    DemoTenant tenant() {
        return tenant;
    }

    Role role() {
        return role;
    }

    String title() {
        return title;
    }

    String email() {
        return tenant.address(mailbox);
    }

    /** Whether the person stands in the body's file of auditors. */
    boolean audits() {
        return role == Role.LEAD_AUDITOR || role == Role.AUDITOR || role == Role.TECHNICAL_EXPERT;
    }
}
