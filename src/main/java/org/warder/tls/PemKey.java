package org.warder.tls;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a private key in PEM (RFC 7468): PKCS #8, which names the algorithm, and what OpenSSL wrote
 * before it, {@code RSA PRIVATE KEY} and {@code EC PRIVATE KEY}, which do not. The JDK knows the
 * first alone; the others are the content of the first without its head.
 */
final class PemKey {

  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final byte[] VERSION = {0x02, 0x01, 0x00};

  private PemKey() {}

  /**
   * Reads the first key of a text.
   *
   * @param certified the key of the certificate, whose algorithm counts where the text names none
   * @throws GeneralSecurityException if there is none, or none of that algorithm
   */
  static PrivateKey parse(String text, PublicKey certified) throws GeneralSecurityException {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      throw new GeneralSecurityException("no private key");
    }
    try {
      byte[] content = Base64.getMimeDecoder().decode(block.group(2));
      boolean isNamed = block.group(1).equals("PRIVATE KEY");
      byte[] encoded = isNamed ? content : named(content, certified);
      return KeyFactory.getInstance(certified.getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** PKCS #8 (RFC 5208, PrivateKeyInfo): a version, the algorithm, the key. */
  private static byte[] named(byte[] key, PublicKey certified) {
    ByteArrayOutputStream info = new ByteArrayOutputStream();
    info.writeBytes(VERSION);
    info.writeBytes(algorithm(certified.getEncoded()));
    info.writeBytes(element(OCTET_STRING, key));
    return element(SEQUENCE, info.toByteArray());
  }

  /** The first element of a public key (RFC 5280, SubjectPublicKeyInfo), which is short. */
  private static byte[] algorithm(byte[] publicKey) {
    int begin = 2 + lengthBytes(publicKey[1]);
    int length = 2 + publicKey[begin + 1];
    return Arrays.copyOfRange(publicKey, begin, begin + length);
  }

  /** How many bytes follow the first one of a length. */
  private static int lengthBytes(byte first) {
    return first < 0 ? first & 0x7f : 0;
  }

  private static byte[] element(int tag, byte[] content) {
    ByteArrayOutputStream element = new ByteArrayOutputStream();
    element.write(tag);
    // The shortest form is the only one; two bytes are enough for a key of any strength.
    if (content.length >= 0x100) {
      element.write(0x82);
      element.write(content.length >> 8);
    } else if (content.length >= 0x80) {
      element.write(0x81);
    }
    element.write(content.length);
    element.writeBytes(content);
    return element.toByteArray();
  }
}
