package app.auditorium.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The stages through which a PDF grew: whoever signs or changes one may append to it, and each stage ended with a mark. A linear scan
 * that opens nothing; whatever follows the tenth mark is not looked at.
 */
final class Stages {

    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};
    private static final int MOST = 10;

    private Stages() {}

    /** SHA-256 of each stage, with the end of the line after its mark and without. */
    static List<String> of(byte[] file) {
        var hashes = new ArrayList<String>();
        MessageDigest digest = sha256();
        int done = 0;
        int marks = 0;
        for (int i = 0; i + END.length <= file.length && marks < MOST; i++) {
            if (isEnd(file, i)) {
                marks++;
                int to = i + END.length;
                digest.update(file, done, to - done);
                hashes.add(of(digest));
                while (to < file.length && to < i + END.length + 2 && (file[to] == '\r' || file[to] == '\n')) {
                    digest.update(file[to++]);
                    hashes.add(of(digest));
                }
                done = to;
                i = to - 1;
            }
        }
        return hashes;
    }

    private static boolean isEnd(byte[] file, int at) {
        for (int i = 0; i < END.length; i++) {
            if (file[at + i] != END[i]) {
                return false;
            }
        }
        return true;
    }

    private static String of(MessageDigest soFar) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) soFar.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
