package gongkai.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt looks at 72 bytes, which are 24 Chinese characters. What is longer is hashed first, so that every character
 * counts; what is not longer is stored as BCrypt always did.
 */
final class LongPasswords implements PasswordEncoder {

    private static final int LONGEST = 72;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(fitting(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return bcrypt.matches(fitting(password), hash);
    }

    private static @Nullable CharSequence fitting(@Nullable CharSequence password) {
        if (password == null) {
            return null;
        }
        byte[] bytes = password.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) {
            return password;
        }
        try {
            // 64 letters, none of them a zero, which would end the password for BCrypt
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
