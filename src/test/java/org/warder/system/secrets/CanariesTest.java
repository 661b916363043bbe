package org.warder.system.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.secrets.Canaries.Canary;
import org.warder.system.secrets.Canaries.Kind;

/** The search finds what it is for, in each form in which memory and files have text. */
class CanariesTest {

  private final Canaries canaries = new Canaries();
  private final String password = canaries.password("sign-in");
  private final Canary known = new Canary(Kind.PASSWORD, "sign-in");

  @Test
  void isFoundInWhateverWidthAndOrder() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      byte[] bytes = ("ä" + password + "\n").getBytes(charset);
      assertThat(canaries.in(ByteBuffer.wrap(bytes))).as(charset.name()).containsOnly(known);
    }
  }

  @Test
  void restOfAnOverwrittenOneIsFound() {
    assertThat(canaries.in("{}\"name\"" + password.substring(9))).containsOnly(known);
    assertThat(canaries.in(password.substring(0, 20))).containsOnly(known);
    assertThat(canaries.in(password.substring(0, 7))).isEmpty();
  }

  @Test
  void isFoundAsBasicSendsIt() {
    String header = canaries.basic(canaries.user(), password);

    assertThat(header).doesNotContain(password);
    assertThat(canaries.in("authorization: " + header)).containsOnly(known);
  }

  @Test
  void valueOfATokenIsFoundAsAWholeAndItsHintIsNone() {
    String value = "wrd_" + "7Kd2".repeat(12) + "a";
    canaries.issued("creation", value);

    assertThat(canaries.in("x" + value)).containsOnly(new Canary(Kind.TOKEN, "creation"));
    assertThat(canaries.in(value.substring(0, 8))).isEmpty();
    assertThat(canaries.count()).isEqualTo(2);
  }
}
