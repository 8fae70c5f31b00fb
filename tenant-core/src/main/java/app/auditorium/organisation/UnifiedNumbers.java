package app.auditorium.organisation;

/** Taiwan's unified business numbers (統一編號): eight digits whose weighted sum of digits is divisible by five. */
public final class UnifiedNumbers {

    private static final int[] WEIGHTS = {1, 2, 1, 2, 1, 2, 4, 1};

    private UnifiedNumbers() {}

    /** Whether the check digit fits; a seventh digit of 7 makes two sums, either of which will do. */
    public static boolean isValid(String number) {
        if (!number.matches("[0-9]{8}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int product = (number.charAt(i) - '0') * WEIGHTS[i];
            sum += product / 10 + product % 10;
        }
        return sum % 5 == 0 || number.charAt(6) == '7' && (sum + 1) % 5 == 0;
    }
}
