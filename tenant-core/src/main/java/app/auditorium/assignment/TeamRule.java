package app.auditorium.assignment;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules that speak about the body and the team as a whole. */
public enum TeamRule implements Rule {
    /** The body is accredited for the standard and every code on every day. */
    ACCREDITED("A-22", "iafCodes") {
        @Override
        Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors) {
            return outOfScope(visit, body).map(reason -> reason.at(field()));
        }
    },
    /** The body itself has no relation to the client that forbids certification. */
    BODY_IMPARTIAL("A-62", "certificationId") {
        @Override
        Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors) {
            return partial(visit, body).map(reason -> reason.at(field()));
        }
    },
    /** Somebody leads. */
    LED("A-43", "leadAuditorId") {
        @Override
        Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors) {
            return team.leadAuditorId() == null ? Stream.of(refuse("problem.team.no-lead")) : Stream.empty();
        }
    },
    /** One leads, not two. */
    LED_BY_ONE("A-43", "team") {
        @Override
        Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors) {
            return team.others().stream().anyMatch(member -> member.role() == TeamRole.LEAD_AUDITOR)
                    ? Stream.of(refuse("rule.team.two-leads"))
                    : Stream.empty();
        }
    },
    /** Nobody stands in the team twice. */
    NOBODY_TWICE("A-42", "team") {
        @Override
        Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors) {
            List<Team.Member> members = team.members().toList();
            var seen = new HashSet<UUID>();
            return IntStream.range(0, members.size())
                    .filter(i -> !seen.add(members.get(i).auditorId()))
                    .mapToObj(i -> Problem.rule(
                            id(),
                            team.field(i),
                            "rule.team.twice",
                            nameOf(members.get(i).auditorId(), auditors)));
        }
    },
    /** Standard and every technical area are covered by the team together; an expert covers one only beside an auditor. */
    COMPETENT_TOGETHER("A-42", "team") {
        @Override
        Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors) {
            Set<IafCode> covered = covered(visit.days(), team, auditors);
            List<String> missing = visit.codes().stream()
                    .filter(code -> !covered.contains(code))
                    .map(IafCode::value)
                    .toList();
            return missing.isEmpty() || team.leadAuditorId() == null
                    ? Stream.empty()
                    : Stream.of(refuse("rule.team.not-covered", visit.standardCode(), missing));
        }
    },
    /** Somebody who audits speaks the language of the audit, if one is named. */
    SPEAKS_THE_LANGUAGE("A-42", "team") {
        @Override
        Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors) {
            String language = visit.language();
            if (language == null || team.leadAuditorId() == null) {
                return Stream.empty();
            }
            return team.members()
                            .filter(member -> member.role().audits())
                            .flatMap(member -> Stream.ofNullable(auditors.get(member.auditorId())))
                            .flatMap(auditor -> auditor.languages().stream())
                            .anyMatch(spoken -> sameLanguage(spoken, language))
                    ? Stream.empty()
                    : Stream.of(refuse("rule.team.language", language));
        }
    },
    /** Who is newly registered for TOSHMS audits beside somebody who has been evaluated. */
    OBSERVED_AT_FIRST("D.2", "team") {
        @Override
        Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors) {
            if (visit.standard() != StandardId.TOSHMS) {
                return Stream.empty();
            }
            List<AuditorFile> registered = auditing(team, auditors)
                    .filter(auditor -> auditor.registeredOn(visit.days()))
                    .toList();
            return registered.stream().anyMatch(auditor -> auditor.evaluatedOn(visit.days()))
                    ? Stream.empty()
                    : registered.stream().limit(1).map(auditor -> refuse("rule.team.not-evaluated", auditor.name()));
        }
    },
    /** Those who audit have as many days together as the audit needs, where that was reckoned. */
    ENOUGH_TIME("C-02", "end") {
        @Override
        Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors) {
            Visit.Effort effort = visit.effort();
            if (effort == null || team.leadAuditorId() == null) {
                return Stream.empty();
            }
            long days = auditing(team, auditors).count() * effort.workingDays();
            return days >= effort.auditDays()
                    ? Stream.empty()
                    : Stream.of(refuse("rule.team.too-short", effort.auditDays(), days));
        }
    };

    private final String id;
    private final String field;

    TeamRule(String id, String field) {
        this.id = id;
        this.field = field;
    }

    /** Everything that speaks against it; empty if the rule allows it. */
    abstract Stream<Problem> against(Visit visit, Team team, BodyFile body, Map<UUID, AuditorFile> auditors);

    @Override
    public String id() {
        return id;
    }

    @Override
    public Hardness hardness() {
        return Hardness.HARD;
    }

    String field() {
        return field;
    }

    Problem refuse(String key, Object... args) {
        return Problem.rule(id, field, key, args);
    }

    static Stream<Reason> outOfScope(Visit visit, BodyFile body) {
        return visit.codes().stream().flatMap(code -> {
            LocalDate day = body.firstDayOutOfScope(code, visit.days());
            return day == null
                    ? Stream.empty()
                    : Stream.of(new Reason(
                            ACCREDITED.id, "rule.team.not-accredited", visit.standardCode(), code.value(), day));
        });
    }

    static Stream<Reason> partial(Visit visit, BodyFile body) {
        return body.conflicts().stream()
                .filter(conflict -> conflict.standsOn(visit.days()))
                .map(conflict -> conflict.until() == null
                        ? new Reason(conflict.rule(), "rule.team.conflict-open")
                        : new Reason(conflict.rule(), "rule.team.conflict-until", conflict.until()));
    }

    private static Stream<AuditorFile> auditing(Team team, Map<UUID, AuditorFile> auditors) {
        return team.members()
                .filter(member -> member.role().audits())
                .flatMap(member -> Stream.ofNullable(auditors.get(member.auditorId())));
    }

    private static Set<IafCode> covered(DateRange days, Team team, Map<UUID, AuditorFile> auditors) {
        return team.members()
                .filter(member -> member.role().bringsCompetence())
                .flatMap(member -> Stream.ofNullable(auditors.get(member.auditorId()))
                        .flatMap(auditor -> member.role().audits() ? auditor.auditsIn(days) : auditor.knows(days)))
                .collect(Collectors.toSet());
    }

    private static String nameOf(UUID auditor, Map<UUID, AuditorFile> auditors) {
        AuditorFile file = auditors.get(auditor);
        return file == null ? auditor.toString() : file.name();
    }

    private static boolean sameLanguage(String one, String other) {
        return Locale.forLanguageTag(one)
                .getLanguage()
                .equals(Locale.forLanguageTag(other).getLanguage());
    }
}
