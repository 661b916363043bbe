package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A token's value as bytes of UTF-8: it has Warder's form or not, whatever it is, and of that form
 * those alone are looked up whose checksum is right.
 */
public final class TokenFuzz {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private TokenFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    TokenSecret secret = TokenSecret.of(text);
    boolean isOurs = text.matches("wr[ds]_[0-9A-Za-z]{49}");

    assertThat(secret.hasFormOf(TokenSecret.Kind.TOKEN)).isEqualTo(isOurs && text.charAt(2) == 'd');
    assertThat(secret.isPlausible())
        .isEqualTo(isOurs ? text.endsWith(checksum(text)) : secret.isSendable());
    if (isOurs) {
      assertThat(TokenSecret.isRevealing(text)).isTrue();
      assertThat(secret.isSendable()).isTrue();
    }
    assertThat(secret.hint().isPresent()).isEqualTo(secret.hasFormOf(TokenSecret.Kind.TOKEN));
    secret.hint().ifPresent(hint -> assertThat(TokenSecret.hintIn("wrd_" + hint)).contains(hint));
    TokenSecret.hintIn(text).ifPresent(hint -> assertThat(TokenSecret.isRevealing(text)).isFalse());
    assertThat(secret.digest()).isEqualTo(TokenSecret.of(text).digest());
    assertThat(secret).hasToString("TokenSecret[redacted]");
  }

  /** What a value of this beginning has to end with. */
  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.substring(0, text.length() - 6).getBytes(StandardCharsets.US_ASCII));
    BigInteger rest = BigInteger.valueOf(crc.getValue());
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(62));
      digits.insert(0, DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return digits.toString();
  }
}
