package org.warder.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 digest of a secret: all that is stored of it, and what it is found by. Four numbers,
 * so that a million of them are small.
 */
public record SecretDigest(long first, long second, long third, long fourth) {

  /** Looked up once: each digest is made by a copy. */
  private static final MessageDigest SHA_256 = sha256();

  static SecretDigest of(String secret) {
    try {
      MessageDigest sha256 = (MessageDigest) SHA_256.clone();
      ByteBuffer bytes = ByteBuffer.wrap(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
      return new SecretDigest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of every Java platform can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Reads the stored form, 64 hexadecimal digits. */
  static SecretDigest parse(String hex) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    return new SecretDigest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  /** The stored form: 64 lower-case hexadecimal digits. */
  public String hex() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(first)
        + hex.toHexDigits(second)
        + hex.toHexDigits(third)
        + hex.toHexDigits(fourth);
  }

  /** The digits are random: any of them will do. */
  @Override
  public int hashCode() {
    return Long.hashCode(first);
  }
}
