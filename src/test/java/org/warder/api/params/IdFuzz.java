package org.warder.api.params;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.warder.api.errors.RequestException;
import org.warder.error.ErrorCode;
import org.warder.id.Id;

/** An id in a path, a query or a body: 16 hexadecimal digits that are not all zero, or refused. */
public final class IdFuzz {

  private IdFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    boolean isId = text.matches("[0-9a-fA-F]{16}") && !text.matches("0*");

    Id lenient = IdParameters.parseLenient(text);
    if (isId) {
      Id id = IdParameters.parse(text, "");
      assertThat(id.value()).isEqualTo(new BigInteger(text, 16).longValue());
      assertThat(id).hasToString(text.toLowerCase(Locale.ROOT)).isEqualTo(lenient);
      assertThat(id).isEqualTo(Id.parse(id.toString()));
      return;
    }
    assertThat(lenient).isNull();
    if (text.isEmpty()) {
      assertThat(IdParameters.parse(text, "")).isNull();
    }
    RequestException refusal =
        catchThrowableOfType(
            RequestException.class, () -> IdParameters.parseRequired(text, "bucket id: "));
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal.getMessage())
        .isIn("bucket id: id must have a length of 16 bytes", "bucket id: invalid ID");
  }
}
