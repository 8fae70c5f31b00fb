package app.auditorium.planning;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import org.jspecify.annotations.Nullable;

/**
 * Audit days of a visit by the base tables of DOMAIN C.1 and the shares of C-08, C-09 and C-11, without adjustments: what a plan reckons
 * with where nobody has determined the audit time.
 */
final class AuditDaysByHeadcount {

    private static final int[] UP_TO = {
        5, 10, 15, 25, 45, 65, 85, 125, 175, 275, 425, 625, 875, 1175, 1550, 2025, 2675, 3450, 4350, 5450, 6800, 8500
    };
    private static final double[] QUALITY = {
        1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22
    };
    private static final double[] HIGH = {
        3, 3.5, 4.5, 5.5, 7, 8, 9, 11, 12, 13, 15, 16, 17, 19, 20, 21, 23, 25, 27, 28, 30, 32, 34
    };
    private static final double[] MEDIUM = {
        2.5, 3, 3.5, 4.5, 5.5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 23, 25, 27
    };
    private static final double[] LOW = {
        2.5, 3, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 17, 19, 20
    };
    private static final double STAGE_1_SHARE = 0.3;

    private AuditDaysByHeadcount() {}

    static double of(StandardId standard, @Nullable Complexity complexity, int people, AuditType type) {
        double initial = table(standard, complexity)[row(people)];
        double stage1 = halves(initial * STAGE_1_SHARE);
        return switch (type) {
            case STAGE_1 -> stage1;
            case STAGE_2 -> Math.max(0.5, initial - stage1);
            case RECERTIFICATION -> halves(initial * 2 / 3);
            default -> halves(initial / 3);
        };
    }

    private static double[] table(StandardId standard, @Nullable Complexity complexity) {
        if (standard == StandardId.ISO_9001) {
            return QUALITY;
        }
        return switch (complexity == null ? Complexity.MEDIUM : complexity) {
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW, LIMITED -> LOW;
        };
    }

    private static int row(int people) {
        int row = 0;
        while (row < UP_TO.length && people > UP_TO[row]) {
            row++;
        }
        return row;
    }

    private static double halves(double days) {
        return Math.max(0.5, Math.round(days * 2) / 2.0);
    }
}
