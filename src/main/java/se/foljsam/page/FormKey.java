package se.foljsam.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * One form as one person opened it: every POST form of our own pages carries a key of its own, new each time the page is shown.
 *
 * @param key as it stood in the form
 * @param contents a hash of where it was sent and what was typed, so that other contents under the same key are not taken for the same
 */
record FormKey(String key, String userId, String contents) {
    /** The hidden field. */
    static final String FIELD = "_key";

    private static final String CSRF_FIELD = "_csrf";
    private static final int LONGEST = 64;

    /** Empty where no form was opened: the key is missing or cannot be one. */
    static Optional<FormKey> of(HttpServletRequest request) {
        String key = request.getParameter(FIELD);
        if (key == null || key.isBlank() || key.length() > LONGEST || request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        return Optional.of(new FormKey(key, request.getUserPrincipal().getName(), contents(request)));
    }

    private static String contents(HttpServletRequest request) {
        MessageDigest digest = sha256();
        add(digest, request.getRequestURI());
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.remove(FIELD);
        fields.remove(CSRF_FIELD);
        fields.forEach((field, values) -> add(digest, field + Arrays.toString(values)));
        if (request instanceof MultipartHttpServletRequest withFiles) {
            withFiles.getFileMap().values().forEach(file -> add(digest, file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, MultipartFile file) {
        add(digest, file.getName());
        try {
            digest.update(file.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
