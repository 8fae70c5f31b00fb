package app.auditorium.standalone.demo;

/** Unified business numbers of Taiwan: eight digits, the last of which makes the weighted sum of digits divisible by ten. */
final class TaxIds {

    private static final int[] WEIGHTS = {1, 2, 1, 2, 1, 2, 4, 1};

    private TaxIds() {}

    /** The seven digits with their check digit; the seventh must not be 7, for which the rule has an exception. */
    static String complete(String seven) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int product = (seven.charAt(i) - '0') * WEIGHTS[i];
            sum += product / 10 + product % 10;
        }
        return seven + (10 - sum % 10) % 10;
    }
}
