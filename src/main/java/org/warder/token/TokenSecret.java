package org.warder.token;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.warder.database.Text;

/**
 * The value of a token or of a session key: 256 random bits in a form that secret scanners find, a
 * prefix, 43 base62 characters and 6 base62 characters of CRC-32 over what is before them.
 *
 * <p>A value that was chosen at setup or imported has any form and is taken verbatim.
 */
public final class TokenSecret {

  /** What a secret opens. */
  public enum Kind {
    TOKEN("wrd_"),
    SESSION("wrs_");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** The number of characters of the hint. */
  public static final int HINT_LENGTH = 4;

  private static final int RANDOM_LENGTH = 43;
  private static final int CHECK_LENGTH = 6;
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** By character. Random ones make a processor guess wrong where they are compared with bounds. */
  private static final boolean[] IS_DIGIT = new boolean[128];

  static {
    DIGITS.chars().forEach(digit -> IS_DIGIT[digit] = true);
  }

  private static final Pattern REVEALING =
      Pattern.compile("(wrd|wrs)_[0-9A-Za-z]{" + (HINT_LENGTH + 1) + "}");
  private static final Pattern SHOWN_HINT =
      Pattern.compile("wrd_([0-9A-Za-z]{" + HINT_LENGTH + "})…?");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String value;

  private TokenSecret(String value) {
    this.value = value;
  }

  /** A new secret. */
  public static TokenSecret generate(Kind kind) {
    StringBuilder text = new StringBuilder(kind.prefix);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      text.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
    }
    return new TokenSecret(text + checksum(text.toString()));
  }

  /** The secret that somebody presents or supplies. */
  public static TokenSecret of(String value) {
    return new TokenSecret(value);
  }

  /**
   * Whether a header field can carry this (RFC 9110, section 5.5): well-formed text without control
   * characters. Of anything else the digest would be that of another text.
   */
  public boolean isSendable() {
    return isVisibleAscii()
        || Text.isStorable(value) && value.chars().noneMatch(Character::isISOControl);
  }

  /** What nearly every secret is; asked for each request. */
  private boolean isVisibleAscii() {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether this could have been issued: false only for what no header can carry and for the exact
   * form of ours with a wrong checksum, which need no look-up.
   */
  public boolean isPlausible() {
    boolean isOurs = hasFormOf(Kind.TOKEN) || hasFormOf(Kind.SESSION);
    return isOurs ? hasRightChecksum() : isSendable();
  }

  /** Whether this has the form in which such secrets are issued, whatever its checksum. */
  public boolean hasFormOf(Kind kind) {
    if (value.length() != kind.prefix.length() + RANDOM_LENGTH + CHECK_LENGTH
        || !value.startsWith(kind.prefix)) {
      return false;
    }
    for (int i = kind.prefix.length(); i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= IS_DIGIT.length || !IS_DIGIT[c]) {
        return false;
      }
    }
    return true;
  }

  private boolean hasRightChecksum() {
    int end = value.length() - CHECK_LENGTH;
    long rest = crc(value, end);
    for (int i = value.length() - 1; i >= end; i--) {
      if (value.charAt(i) != DIGITS.charAt((int) (rest % DIGITS.length()))) {
        return false;
      }
      rest /= DIGITS.length();
    }
    return true;
  }

  /** Whether a text has more of a value of ours in it than the hint: not to be shown or kept. */
  public static boolean isRevealing(String text) {
    return REVEALING.matcher(text).find();
  }

  /** The hint that a text consists of, as lists show it, such as {@code wrd_7Kd2…}. */
  public static Optional<String> hintIn(String text) {
    Matcher shown = SHOWN_HINT.matcher(text);
    return shown.matches() ? Optional.of(shown.group(1)) : Optional.empty();
  }

  /** The digest: all that is stored. */
  public SecretDigest digest() {
    return SecretDigest.of(value);
  }

  /** The four characters after the prefix, by which people recognise a token; none if supplied. */
  public Optional<String> hint() {
    return hasFormOf(Kind.TOKEN)
        ? Optional.of(value.substring(4, 4 + HINT_LENGTH))
        : Optional.empty();
  }

  /** The secret itself, for the one response that shows it. */
  public String reveal() {
    return value;
  }

  private static String checksum(String text) {
    long rest = crc(text, text.length());
    char[] digits = new char[CHECK_LENGTH];
    for (int i = CHECK_LENGTH - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
      rest /= DIGITS.length();
    }
    return new String(digits);
  }

  /** The CRC-32 of the beginning of a text. */
  private static long crc(String text, int end) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.ISO_8859_1), 0, end);
    return crc.getValue();
  }

  /** Never the secret, so that no log has it. */
  @Override
  public String toString() {
    return "TokenSecret[redacted]";
  }
}
