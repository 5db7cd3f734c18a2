package gongkai.platform.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as 64 hexadecimal digits: what documents, findings and secrets are known again by. */
public final class Sha256 {

    private static final int PART = 1 << 16;

    private Sha256() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of what is left in a stream, which stays open; held in memory in parts. */
    public static String of(InputStream bytes) throws IOException {
        MessageDigest digest = digest();
        byte[] part = new byte[PART];
        for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
            digest.update(part, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
