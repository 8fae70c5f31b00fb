package app.auditorium.standalone.demo;

/** How findings are graded, and how far each has come by what became of its audit. */
final class Grades {

    private Grades() {}

    /** N minor, M major, O opportunity, S strength; a first stage grades nothing. */
    static char draw(Dice dice, Audit audit) {
        if (audit.visit().type().equals("STAGE_1")) {
            return 'O';
        }
        // somewhat more nonconformities than are wanted in the end, for first stages have none
        return "MNOS".charAt(dice.weighted(54, 590, 272, 84));
    }

    static String name(char grade) {
        return switch (grade) {
            case 'M' -> "MAJOR";
            case 'N' -> "MINOR";
            case 'O' -> "OFI";
            default -> "STRENGTH";
        };
    }

    /**
     * @param verified whether a later audit of the same certification has looked at it
     * @param awaited whether the audit waits for this very answer
     */
    static String state(Dice dice, char grade, Audit audit, boolean verified, boolean awaited) {
        String at = audit.state();
        if (grade == 'O' || grade == 'S') {
            return at.equals("IN_PROGRESS") || at.equals("FINDINGS_ISSUED") ? "OPEN" : "NOTED";
        }
        return switch (at) {
            case "IN_PROGRESS" -> "OPEN";
            case "FINDINGS_ISSUED", "OVERDUE" -> awaited || dice.chance(70) ? "OPEN" : "RESPONDED";
            case "RESPONDED" -> "RESPONDED";
            case "ACCEPTED" -> grade == 'M' ? "VERIFIED" : "ACCEPTED";
            default -> verified ? "CLOSED" : grade == 'M' ? dice.chance(70) ? "CLOSED" : "VERIFIED" : "ACCEPTED";
        };
    }
}
