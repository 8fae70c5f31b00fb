package app.auditorium.assignment;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that speak about one auditor in one role on one visit, whoever else goes along. */
public enum MemberRule implements Rule {
    /** Somebody who left the body is nobody's team member. */
    STILL_WITH_THE_BODY("G.2") {
        @Override
        Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role) {
            LocalDate left = auditor.leftOn();
            return left == null || !left.isBefore(visit.days().last())
                    ? Stream.empty()
                    : Stream.of(reason("rule.member.left", auditor.name(), left));
        }
    },
    /** Nobody audits a client that he advised, or for whose adviser he works, within two years. */
    IMPARTIAL("A-65") {
        @Override
        Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role) {
            return auditor.conflicts().stream()
                    .filter(conflict -> conflict.standsOn(visit.days()))
                    .map(conflict -> conflict.until() == null
                            ? new Reason(conflict.rule(), "rule.member.conflict-open", auditor.name())
                            : new Reason(
                                    conflict.rule(), "rule.member.conflict-until", auditor.name(), conflict.until()));
        }
    },
    /** Nobody goes against whom the client objected. */
    NOT_OBJECTED("A-40") {
        @Override
        Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role) {
            return auditor.objected() ? Stream.of(reason("rule.member.objected", auditor.name())) : Stream.empty();
        }
    },
    /** Nobody audits on a day of absence. */
    PRESENT("G.2") {
        @Override
        Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role) {
            return auditor.absences().stream()
                    .filter(visit.days()::overlaps)
                    .map(away -> reason("rule.member.absent", auditor.name(), away));
        }
    },
    /** Nobody is on two audits on the same day. */
    NOT_BOOKED("G.2") {
        @Override
        Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role) {
            return auditor.bookings().stream()
                    .filter(booking -> !booking.auditId().equals(visit.auditId()))
                    .filter(booking -> booking.days().overlaps(visit.days()))
                    .map(booking -> reason(
                            "rule.member.booked",
                            auditor.name(),
                            booking.organisation(),
                            booking.organisationZh(),
                            booking.days()));
        }
    },
    /** Who audits has competence for the standard; the technical areas are the team's together. */
    AUDITS_THE_STANDARD("A-42") {
        @Override
        Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role) {
            return !role.audits() || auditor.auditsIn(visit.days()).findAny().isPresent()
                    ? Stream.empty()
                    : Stream.of(missing(visit, auditor, AuditorFile::auditsIn));
        }
    },
    /** Who audits for TOSHMS is registered for it. */
    REGISTERED_FOR_TOSHMS("D.2") {
        @Override
        Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role) {
            return visit.standard() != StandardId.TOSHMS || !role.audits() || auditor.registeredOn(visit.days())
                    ? Stream.empty()
                    : Stream.of(reason("rule.member.no-toshms", auditor.name()));
        }
    },
    /** Who leads is qualified to lead audits of the scheme. */
    QUALIFIED_TO_LEAD("A-43") {
        @Override
        Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role) {
            return role != TeamRole.LEAD_AUDITOR || auditor.leads(visit.days())
                    ? Stream.empty()
                    : Stream.of(reason("rule.member.no-lead", auditor.name(), visit.standardCode()));
        }
    },
    /** A technical expert knows at least one of the technical areas. */
    KNOWS_AN_AREA("A-42") {
        @Override
        Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role) {
            return role != TeamRole.TECHNICAL_EXPERT
                            || auditor.knows(visit.days()).anyMatch(visit.codes()::contains)
                    ? Stream.empty()
                    : Stream.of(missing(visit, auditor, AuditorFile::knows));
        }
    };

    private final String id;

    MemberRule(String id) {
        this.id = id;
    }

    /** Everything that speaks against it; empty if the rule allows it. */
    abstract Stream<Reason> against(Visit visit, AuditorFile auditor, TeamRole role);

    /** Whether nothing in it speaks against an auditor in a role. */
    public boolean allows(Visit visit, AuditorFile auditor, TeamRole role) {
        return against(visit, auditor, role).findAny().isEmpty();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Hardness hardness() {
        return Hardness.HARD;
    }

    Reason reason(String key, Object... args) {
        return new Reason(id, key, args);
    }

    /** Tells a competence that has run out apart from one that was never there. */
    Reason missing(Visit visit, AuditorFile auditor, Competences which) {
        Optional<LocalDate> ended = endedBefore(visit.days(), visit, auditor);
        List<String> codes = visit.codes().stream().map(IafCode::value).toList();
        return ended.map(
                        day -> reason("rule.member.competence-ended", auditor.name(), visit.standardCode(), codes, day))
                .orElseGet(() -> reason("rule.member.no-competence", auditor.name(), visit.standardCode(), codes));
    }

    private static Optional<LocalDate> endedBefore(DateRange days, Visit visit, AuditorFile auditor) {
        return auditor.competences().stream()
                .filter(c -> visit.codes().contains(c.code()) && !c.validThrough(days))
                .map(AuditorFile.Competence::validUntil)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Which of an auditor's competences count. */
    interface Competences {
        Stream<IafCode> of(AuditorFile auditor, DateRange days);
    }
}
