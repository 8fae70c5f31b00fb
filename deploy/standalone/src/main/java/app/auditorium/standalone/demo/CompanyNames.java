package app.auditorium.standalone.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of companies that do not exist: rare characters in front, what they do behind. */
final class CompanyNames {

    private final List<Words> first = words("company-first");
    private final List<Words> second = words("company-second");
    private final Dice dice;
    private final Vocabulary vocabulary;
    private final Set<String> taken = new HashSet<>(Set.of("鉅嵐", "岑曜", "澄衡", "嶼準", "禾序"));

    CompanyNames(Dice dice, Vocabulary vocabulary) {
        this.dice = dice;
        this.vocabulary = vocabulary;
    }

    Words next(String sector) {
        while (true) {
            Words front = dice.of(first);
            Words back = dice.of(second);
            if (taken.add(front.zh() + back.zh())) {
                Words trade = dice.of(vocabulary.words(sector, "company"));
                return named(front, back, trade);
            }
        }
    }

    private static Words named(Words front, Words back, Words trade) {
        boolean whole = trade.zh().endsWith("院")
                || trade.zh().endsWith("校")
                || trade.zh().endsWith("館")
                || trade.zh().endsWith("場")
                || trade.zh().endsWith("所")
                || trade.zh().endsWith("店");
        return new Words(
                front.zh() + back.zh() + trade.zh() + (whole ? "" : "股份有限公司"),
                front.en() + back.en() + " " + trade.en() + (whole ? "" : " Co., Ltd."));
    }

    private static List<Words> words(String kind) {
        return DataFile.rows("names.tsv", 2).stream()
                .filter(row -> row[0].equals(kind))
                .flatMap(row -> List.of(row[1].split(";")).stream())
                .map(Words::of)
                .toList();
    }
}
