package app.auditorium.engagement;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of a review that the file answers by itself, each with its reason. */
enum ReviewRule {
    /** What was submitted is still complete. */
    COMPLETE {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            var missing = ApplicationRule.missing(file.content(), file.documents());
            return missing.isEmpty()
                    ? Stream.of(Judgement.passed("A-20", "review.complete"))
                    : missing.stream()
                            .map(problem -> new Judgement(
                                    String.valueOf(problem.rule()),
                                    ReviewCheck.Result.FAILED,
                                    problem.key(),
                                    problem.args()));
        }
    },
    /** Each standard has its sectors and, where the table asks for it, its complexity. */
    SETTLED {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            return file.terms().stream().flatMap(terms -> {
                String code = file.code(terms.standard());
                if (terms.iafCodes().isEmpty()) {
                    return Stream.of(Judgement.failed("A-22", "review.no-codes", code));
                }
                boolean complexity = terms.standard() == StandardId.ISO_9001 || terms.complexity() != null;
                return complexity ? Stream.empty() : Stream.of(Judgement.failed("C-21", "review.no-complexity", code));
            });
        }
    },
    /** The body is accredited for each sector on the day. */
    ACCREDITED {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            return each(
                    file,
                    (standard, iaf) -> file.accredited()
                                    .getOrDefault(standard, java.util.Set.of())
                                    .contains(iaf)
                            ? Judgement.passed("A-22", "review.accredited", file.code(standard), iaf)
                            : Judgement.failed(
                                    "A-22", "rule.team.not-accredited", file.code(standard), iaf, file.today()));
        }
    },
    /** Somebody without a conflict may lead audits of the standard. */
    LEAD {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            return file.terms().stream().map(terms -> {
                long leads = file.free()
                        .filter(one -> one.can(Role.LEAD_AUDITOR, terms.standard()))
                        .count();
                String code = file.code(terms.standard());
                return leads > 0
                        ? Judgement.passed("A-23", "review.leads", leads, code)
                        : Judgement.failed("A-23", "review.no-lead", code);
            });
        }
    },
    /** A team can cover each sector. */
    SECTOR {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            return each(
                    file,
                    (standard, iaf) -> Stream.of(Role.LEAD_AUDITOR, Role.AUDITOR, Role.TECHNICAL_EXPERT)
                                    .anyMatch(role -> file.somebodyFree(role, standard, iaf))
                            ? Judgement.passed("A-22", "review.covered", file.code(standard), iaf)
                            : Judgement.failed("A-22", "review.not-covered", file.code(standard), iaf));
        }
    },
    /** Somebody competent can decide; who leads and who decides are two. */
    DECIDER {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            return each(
                    file,
                    (standard, iaf) -> file.somebodyFree(Role.DECISION_MAKER, standard, iaf)
                            ? Judgement.passed("A-23", "review.decider", file.code(standard), iaf)
                            : Judgement.failed("A-23", "review.no-decider", file.code(standard), iaf));
        }
    },
    /** Somebody who audits speaks the language of the audits. */
    LANGUAGE {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            String wanted = file.content().language();
            if (wanted == null || wanted.isBlank()) {
                return Stream.empty();
            }
            Locale language = Locale.forLanguageTag(wanted.strip());
            boolean spoken = file.free()
                    .flatMap(one -> one.languages().stream())
                    .anyMatch(tag -> Locale.forLanguageTag(tag).getLanguage().equals(language.getLanguage()));
            return Stream.of(
                    spoken
                            ? Judgement.passed("A-22", "review.language", language)
                            : Judgement.noted("A-22", "review.no-language", language));
        }
    },
    /** Nothing in the impartiality register bars the body; it says whom it bars. */
    IMPARTIAL {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            var standing = file.conflicts().stream()
                    .filter(conflict -> conflict.standsOn(file.today()))
                    .toList();
            return standing.isEmpty()
                    ? Stream.of(Judgement.passed("A-65", "review.impartial"))
                    : standing.stream()
                            .map(conflict -> conflict.auditorId() == null
                                    ? Judgement.failed(
                                            conflict.rule(),
                                            conflict.until() == null
                                                    ? "rule.team.conflict-open"
                                                    : "rule.team.conflict-until",
                                            conflict.until() == null ? "" : conflict.until())
                                    : Judgement.noted(
                                            conflict.rule(),
                                            conflict.until() == null ? "review.barred-open" : "review.barred",
                                            nameOf(file, conflict.auditorId()),
                                            conflict.until() == null ? "" : conflict.until()));
        }
    },
    /** Whom the client names as its consultant is looked for among the body's own people. */
    CONSULTANT {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            String named = file.content().consultant();
            if (!Boolean.TRUE.equals(file.content().consultancyUsed()) || named == null) {
                return Stream.of(Judgement.passed("A-65", "review.no-consultancy"));
            }
            var own = file.oursNamed();
            return own.isEmpty()
                    ? Stream.of(Judgement.noted("A-65", "review.consultant", named))
                    : own.stream().map(one -> Judgement.failed("A-65", "review.consultant-is-ours", named, one.name()));
        }
    },
    /** The audit time is determined for each standard. */
    AUDIT_TIME {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            return file.terms().stream()
                    .map(terms -> file.time()
                            .filter(time -> time.covers(terms.standard()))
                            .map(time -> Judgement.passed(
                                    "A-25",
                                    "review.time",
                                    file.code(terms.standard()),
                                    time.initialDays().stripTrailingZeros().toPlainString()))
                            .orElseGet(() -> Judgement.failed("A-25", "review.no-time", file.code(terms.standard()))));
        }
    },
    /** A TOSHMS certificate is of one establishment: several sites are looked at twice. */
    ESTABLISHMENT {
        @Override
        Stream<Judgement> judge(ReviewFile file) {
            return file.content().isAboutToshms()
                            && file.content().sitesOrNone().size() > 1
                    ? Stream.of(Judgement.noted(
                            "C-38",
                            "review.several-sites",
                            file.content().sitesOrNone().size()))
                    : Stream.empty();
        }
    };

    abstract Stream<Judgement> judge(ReviewFile file);

    static List<Judgement> all(ReviewFile file) {
        return Arrays.stream(values()).flatMap(rule -> rule.judge(file)).toList();
    }

    private static Stream<Judgement> each(ReviewFile file, BiFunction<StandardId, String, Judgement> judge) {
        return file.terms().stream()
                .flatMap(terms -> terms.iafCodes().stream().map(iaf -> judge.apply(terms.standard(), iaf)));
    }

    private static String nameOf(ReviewFile file, java.util.UUID auditor) {
        return file.staff().stream()
                .filter(one -> one.id().equals(auditor))
                .map(ReviewFile.Staff::name)
                .collect(Collectors.joining());
    }
}
