package app.auditorium.standalone.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audittime.ProposedComplexities;
import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.catalogue.AuditTimeTables;
import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.EmsComplexities;
import app.auditorium.catalogue.NaceDivisions;
import app.auditorium.catalogue.Sectors;
import app.auditorium.catalogue.Standards;
import app.auditorium.certification.ExpiryConvention;
import app.auditorium.certification.Life;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.Timeline;
import app.auditorium.kernel.StandardId;
import app.auditorium.organisation.UnifiedNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the bodies keep, before it goes into the database. */
class BodyFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<BodyFile> BODIES = bodies(TODAY);

    @Test
    void theSameDayGivesTheSameFiles() {
        assertThat(told(bodies(TODAY))).isEqualTo(told(BODIES));
    }

    @Test
    void thereAreSixThousandFindingsOfThreeHundredClientsBySixtyAuditors() {
        assertThat(all(BodyFile::findings).size()).isEqualTo(6000);
        assertThat(all(BodyFile::clients).size()).isEqualTo(300);
        assertThat(all(BodyFile::roster).size()).isBetween(58, 66);
    }

    @Test
    void whatClientsAskOfPlanningContradictsNoAuditThatIsPlanned() {
        for (BodyFile body : BODIES) {
            var facts = new PlanningFacts(body, TODAY);
            assertThat(facts.registrations()).hasSizeGreaterThan(8);
            assertThat(facts.blackouts())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(blackout -> assertThat(body.audits())
                            .filteredOn(audit -> audit.engagement()
                                    .client()
                                    .id()
                                    .equals(blackout.client().id()))
                            .noneMatch(audit -> audit.days().overlaps(blackout.days())));
            assertThat(facts.objections())
                    .isNotEmpty()
                    .allSatisfy(objection -> assertThat(body.audits())
                            .filteredOn(audit -> !audit.days().last().isBefore(TODAY))
                            .filteredOn(audit -> audit.engagement()
                                    .client()
                                    .id()
                                    .equals(objection.client().id()))
                            .noneMatch(audit -> audit.team().stream()
                                    .anyMatch(member -> member.auditor()
                                            .id()
                                            .equals(objection.auditor().id()))));
        }
    }

    @Test
    void gradesAreMixedAsAuditsGiveThem() {
        var grades =
                all(BodyFile::findings).stream().collect(Collectors.groupingBy(Finding::grade, Collectors.counting()));
        assertThat(grades.get("MAJOR")).isBetween(210L, 390L);
        assertThat(grades.get("MINOR")).isBetween(3000L, 3600L);
        assertThat(grades.get("OFI")).isBetween(1600L, 2200L);
        assertThat(grades.get("STRENGTH")).isBetween(360L, 600L);
    }

    @Test
    void aboutSevenOfTenFindingsAreInChinese() {
        long chinese = all(BodyFile::findings).stream()
                .filter(f -> isChinese(f.statement()))
                .count();
        assertThat(chinese).isBetween(3900L, 4500L);
    }

    @Test
    void noTextIsRepeatedMoreThanAFewTimes() {
        var texts = all(BodyFile::findings).stream()
                .collect(Collectors.groupingBy(Finding::statement, Collectors.counting()));
        assertThat(Collections.max(texts.values())).isLessThanOrEqualTo(6);
        var wholes = all(BodyFile::findings).stream()
                .collect(Collectors.groupingBy(f -> f.statement() + f.evidence(), Collectors.counting()));
        assertThat(Collections.max(wholes.values())).isLessThanOrEqualTo(3);
    }

    @Test
    void noAuditSaysTheSameTwice() {
        var byAudit = all(BodyFile::findings).stream()
                .collect(Collectors.groupingBy(f -> f.audit().id()));
        var repeated = byAudit.values().stream()
                .filter(findings ->
                        findings.stream().map(Finding::statement).distinct().count() < findings.size());
        assertThat(repeated.map(findings -> findings.getFirst().statement())).isEmpty();
    }

    @Test
    void everyClauseStandsInItsCatalogue() {
        try (var context = new AnnotationConfigApplicationContext(Standards.class)) {
            var standards = context.getBean(Standards.class);
            assertThat(those(
                            f -> !standards.isKnownClause(f.audit().engagement().standard(), f.clause())))
                    .isEmpty();
        }
    }

    /** Characters that only Simplified Chinese has, of words that findings are full of. */
    @Test
    void noSimplifiedCharacterSlippedIn() {
        String simplified = "标设过还进这时间现实环险审变员务处电气发风护训练验证规则执无关对应该记录检测质类项单门业产备组织认识说话语书课题见视觉贝负责货财贸费资车辆转输运边达远选";
        assertThat(those(f -> (f.statement() + f.evidence()).codePoints().anyMatch(c -> simplified.indexOf(c) >= 0)))
                .isEmpty();
    }

    @Test
    void noSlotIsLeftOpen() {
        assertThat(those(f -> (f.statement() + f.evidence()).matches(".*[{}<>|].*")))
                .isEmpty();
    }

    @Test
    void findingsAreRaisedWhileTheAuditLasts() {
        assertThat(those(f ->
                        !f.audit().days().contains(f.raisedOn()) || f.raisedOn().isAfter(TODAY)))
                .isEmpty();
    }

    @Test
    void taxIdsHaveTheirCheckDigit() {
        assertThat(all(BodyFile::clients)).extracting(Client::taxId).allMatch(UnifiedNumbers::isValid);
    }

    @Test
    void everyStateOfACertificationAndOfAnAuditCanBeSeen() {
        assertThat(all(BodyFile::engagements))
                .extracting(Engagement::state)
                .contains("PENDING", "ACTIVE", "SUSPENDED", "EXPIRED", "WITHDRAWN", "CLOSED");
        assertThat(all(BodyFile::audits))
                .extracting(Audit::state)
                .contains(
                        "PLANNED",
                        "TEAM_PROPOSED",
                        "CONFIRMED",
                        "SCHEDULED",
                        "IN_PROGRESS",
                        "FINDINGS_ISSUED",
                        "RESPONDED",
                        "OVERDUE",
                        "ACCEPTED",
                        "REPORTED",
                        "READY_FOR_DECISION");
    }

    @Test
    void everyHistoryLeadsToWhatItsCertificationSays() {
        for (LocalDate day : List.of(TODAY, TODAY.plusMonths(2), LocalDate.of(2028, 2, 29), LocalDate.of(2027, 1, 1))) {
            bodies(day)
                    .forEach(body -> body.engagements().forEach(engagement -> {
                        Life life = replayed(body, engagement, day);
                        assertThat(life.status().name())
                                .as(engagement::toString)
                                .isEqualTo(engagement.state());
                        assertThat(life.expiry()).as(engagement::toString).isEqualTo(engagement.expires());
                    }));
        }
    }

    @Test
    void aHandfulIsLateAndAFewMajorsAreOpen() {
        var late = new ArrayList<String>();
        var majors = new ArrayList<String>();
        BODIES.forEach(body -> body.engagements().stream()
                .filter(engagement -> List.of("ACTIVE", "SUSPENDED").contains(engagement.state()))
                .forEach(engagement -> replayed(body, engagement, TODAY)
                        .obligations()
                        .forEach(owed -> {
                            if (owed.kind() == Life.Obligation.Kind.MAJORS
                                    && owed.state() != Life.Obligation.State.DONE) {
                                majors.add(owed.toString());
                            } else if (owed.state() == Life.Obligation.State.LATE) {
                                late.add(owed.toString());
                            }
                        })));
        assertThat(late).hasSizeBetween(3, 12);
        assertThat(majors).hasSizeBetween(5, 30);
    }

    @Test
    void c02EveryAuditHasTheDaysThatWereDetermined() {
        assertThat(all(BodyFile::audits)).allSatisfy(audit -> {
            long auditing = audit.team().stream()
                    .filter(member -> TeamRole.valueOf(member.role()).audits())
                    .count();
            long days = audit.days()
                    .first()
                    .datesUntil(audit.days().last().plusDays(1))
                    .filter(WorkingDays::contain)
                    .count();
            Determination.Share time = audit.engagement().determination().share();
            BigDecimal least = switch (audit.visit().type()) {
                case "STAGE_1" -> time.stage1();
                case "STAGE_2" -> time.stage2();
                case "SURVEILLANCE" -> time.surveillance();
                case "RECERTIFICATION" -> time.recertification();
                default -> BigDecimal.ONE;
            };
            assertThat(BigDecimal.valueOf(auditing * days)).isGreaterThanOrEqualTo(least);
        });
    }

    @Test
    void auditsOfOneManagementSystemFollowEachOtherMostly() {
        List<Audit> joined = all(BodyFile::audits).stream()
                .filter(audit -> audit.visit().joins())
                .toList();
        long following = joined.stream()
                .filter(audit -> all(BodyFile::audits).stream()
                        .anyMatch(other -> other.engagement()
                                        .together()
                                        .equals(audit.engagement().together())
                                && other.visit().type().equals(audit.visit().type())
                                && WorkingDays.between(
                                                other.days().last(),
                                                audit.days().first())
                                        <= 5
                                && other.days().last().isBefore(audit.days().first())))
                .count();
        assertThat(joined).hasSizeGreaterThan(150);
        assertThat(following).isGreaterThan(joined.size() * 8 / 10);
    }

    @Test
    void theStepsOfAnAuditComeOneAfterAnotherAndNoneOfTheFuture() {
        for (BodyFile body : BODIES) {
            assertThat(body.audits()).allSatisfy(audit -> {
                Course course = body.courses().of(audit);
                assertThat(List.of(
                                course.planned(), course.told(), course.agreed(), course.declared(), course.issued()))
                        .isSorted()
                        .allMatch(day -> day.isBefore(TODAY) && WorkingDays.contain(day));
                if (audit.isReviewed()) {
                    assertThat(List.of(
                                    course.issued(),
                                    audit.days().first(),
                                    course.closed(),
                                    course.answered(),
                                    course.accepted(),
                                    course.reported(),
                                    course.reviewed(),
                                    TODAY))
                            .isSorted();
                    assertThat(course.answered())
                            .isAfter(course.closed())
                            .isBefore(course.closed().plusDays(31));
                    assertThat(course.reviewed()).isAfter(course.reported());
                }
            });
        }
    }

    @Test
    void c30AuditsOfClientsWithBranchesGoToTheHeadOfficeAndASample() {
        var sampled = all(BodyFile::audits).stream()
                .filter(audit -> audit.engagement().client().branches())
                .filter(audit -> audit.visit().type().equals("SURVEILLANCE"))
                .toList();
        assertThat(sampled).hasSizeGreaterThan(6).allSatisfy(audit -> {
            var sample =
                    requireNonNull(audit.engagement().determination().time().sample());
            assertThat(audit.sites())
                    .hasSize(1 + sample.surveillance())
                    .hasSizeLessThan(audit.engagement().client().sites().size())
                    .contains(audit.engagement().client().sites().getFirst());
        });
    }

    @Test
    void c38AClientWithTheSchemeOfItsWholeEstablishmentHasNoSample() {
        assertThat(all(BodyFile::engagements))
                .filteredOn(engagement -> engagement.standard() == StandardId.TOSHMS)
                .hasSizeGreaterThan(5)
                .noneMatch(engagement -> engagement.determination().input().sampling());
    }

    @Test
    void aFewAuditsAwaitTheAnswerOfTheirClients() {
        assertThat(all(BodyFile::audits).stream().filter(a -> a.state().equals("TEAM_PROPOSED")))
                .hasSizeBetween(3, 40);
    }

    private static Life replayed(BodyFile body, Engagement engagement, LocalDate day) {
        List<LifeEvent> events = body.happenings().stream()
                .filter(happening -> happening.engagement() == engagement)
                .map(Happening::event)
                .toList();
        return Timeline.replay(events, day, ExpiryConvention.DAY_BEFORE) instanceof Timeline.Replay.Stands(var life)
                ? life
                : fail("An impossible history: " + events);
    }

    @Test
    void visitsOfAnyDayFindTheirTeams() {
        for (int month = 0; month < 12; month += 3) {
            LocalDate day = TODAY.plusMonths(month).plusDays(month);
            bodies(day).forEach(body -> {
                long wanted = body.engagements().stream()
                        .mapToLong(e -> e.visits().size())
                        .sum();
                assertThat(wanted - body.audits().size()).isLessThan(wanted / 40);
                assertThat(body.findings().size()).isGreaterThan(2000);
            });
        }
    }

    private static List<BodyFile> bodies(LocalDate day) {
        try (var context = new AnnotationConfigApplicationContext(
                Counties.class,
                AuditTimeTables.class,
                AuditTimeFactors.class,
                NaceDivisions.class,
                Sectors.class,
                EmsComplexities.class,
                ProposedComplexities.class,
                Catalogues.class)) {
            return Stream.of(DemoTenant.CHENGHENG, DemoTenant.ISLEMARK)
                    .map(body -> BodyFile.of(body, context.getBean(Catalogues.class), day))
                    .toList();
        }
    }

    private static <T> List<T> all(Function<BodyFile, List<T>> part) {
        var all = new ArrayList<T>();
        BODIES.forEach(body -> all.addAll(part.apply(body)));
        return all;
    }

    private static List<String> those(Predicate<Finding> wrong) {
        return all(BodyFile::findings).stream()
                .filter(wrong)
                .map(f -> f.clause() + " " + f.statement() + " / " + f.evidence())
                .toList();
    }

    private static List<String> told(List<BodyFile> bodies) {
        var told = new ArrayList<String>();
        for (BodyFile body : bodies) {
            body.clients().forEach(c -> told.add(c.toString()));
            body.audits()
                    .forEach(a -> told.add(a.days()
                            + a.state()
                            + a.lead().name()
                            + a.engagement().id()));
            body.findings().forEach(f -> told.add(f.id() + f.state() + f.raisedOn() + f.statement() + f.evidence()));
        }
        return told;
    }

    static boolean isChinese(String text) {
        return text.codePoints().filter(Character::isIdeographic).count() * 2 > text.length();
    }
}
