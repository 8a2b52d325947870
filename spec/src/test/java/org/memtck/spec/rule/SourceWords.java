package org.memtck.spec.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of the source as hashes of 12 bits each: enough to check a quotation of a few words, too little to have the text from
 * it. What stands around a word, such as a comma or a quotation mark, does not count.
 */
final class SourceWords {
    private static final int DIGITS = 3;
    private static final String AROUND = "^[^\\p{Alnum}]+|[^\\p{Alnum}]+$";

    private SourceWords() {}

    static List<String> of(String text) {
        return Stream.of(text.split("\\s+", -1))
                .map(word -> word.replaceAll(AROUND, ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The hashes of the words of a text, one after the other. */
    static String hashes(String text) {
        return of(text).stream().map(word -> sha256(word).substring(0, DIGITS)).collect(Collectors.joining());
    }

    /** Whether hashes have those of the words of a quotation in them, in their order and without a gap. */
    static boolean contain(String hashes, String quotation) {
        String wanted = hashes(quotation);
        for (int i = 0; i + wanted.length() <= hashes.length(); i += DIGITS) {
            if (hashes.startsWith(wanted, i)) {
                return true;
            }
        }
        return false;
    }

    /** 64 bits of a hash of a text; its blanks count as one each. */
    static String whole(String text) {
        return sha256(text.strip().replaceAll("\\s+", " ")).substring(0, 16);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
