package org.warder.gate.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.gate.RefusedRequestException;

/** Which targets mean the same to every proxy and backend. */
class TargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/write",
        "/api/v2/buckets/",
        "/...",
        "/.well-known",
        "/a.b/..c",
        "/a/b..",
        "/%C3%A9",
        "/%25",
        "/%252e",
        "/a~b:c@d!$&'()*+,=",
        "/a?b=//../%3B",
        "/a?",
        "/a??b=/./",
        "/a?b=\\",
      })
  void takesPathsThatAreTheirOnlyName(String target) {
    assertThat(Target.parse(target).path()).isEqualTo(target.replaceFirst("\\?.*", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "a",
        "a/b",
        "?a=b",
        "http://a/b",
        "//a/b",
        "/a//b",
        "/a//",
        "/./a",
        "/a/.",
        "/a/./b",
        "/../a",
        "/a/..",
        "/a/../b",
        "/a/..;/b",
        "/a;b",
        "/a;",
        "/a\\b",
        "/a/..\\b",
        "/a#b",
        "/a?b#c",
        "/a%00",
        "/a%2e",
        "/a%2E%2e/b",
        "/%2e%2e/b",
        "/a%2fb",
        "/a%2Fb",
        "/a%5cb",
        "/a%5Cb",
        "/a b",
        "/a\tb",
        "/a\u0000b",
        "/a\u007fb",
        "/a\u00e9b",
        "/a?b c",
        "/a?b\u00e9",
        "/a?b=c;d=e",
        "/a?;",
        "/a?b=%",
        "/a?b=%c",
        "/a?b=%0g",
        "/a?b=%+1",
        "/a?b=%00",
        "/a?b=%FF",
        "/a?%C3=b",
        "/a?b=%F4%90%80%80",
      })
  void refusesAllOthers(String target) {
    assertThatThrownBy(() -> Target.parse(target)).isInstanceOf(RefusedRequestException.class);
  }

  @Test
  void eightKibibytesAreTheLimit() {
    String longest = "/" + "a".repeat(Target.MAX_LENGTH - 3) + "?b";

    assertThat(Target.parse(longest).parameters().has("b")).isTrue();
    assertThatThrownBy(() -> Target.parse(longest + "c"))
        .isInstanceOf(RefusedRequestException.class);
  }

  @Test
  void parametersHaveExactNamesAndDecodedValues() {
    Parameters parameters =
        Target.parse("/a?db=a+b&DB=x&rp&%71=%E2%82%AC%2B&e=&x=1=2&&=y").parameters();

    assertThat(parameters.find("db")).contains("a b");
    assertThat(parameters.find("DB")).contains("x");
    assertThat(parameters.find("rp")).contains("");
    assertThat(parameters.find("q")).contains("\u20ac+");
    assertThat(parameters.find("e")).contains("");
    assertThat(parameters.find("x")).contains("1=2");
    assertThat(parameters.find("Q")).isEmpty();
    assertThat(parameters.has("rp")).isTrue();
    assertThat(parameters.has("RP")).isFalse();
  }

  @Test
  void aParameterThatIsAskedForMustBeThereOnceOnly() {
    Parameters parameters = Target.parse("/a?db=a&x=1&x=2&d%62=a").parameters();

    assertThatThrownBy(() -> parameters.find("db")).isInstanceOf(RefusedRequestException.class);
    assertThatThrownBy(() -> parameters.get("rp")).isInstanceOf(RefusedRequestException.class);
    assertThat(parameters.has("x")).isTrue();
  }

  @Test
  void refusalsHaveNoStackTraceAndNameNoValue() {
    assertThatThrownBy(() -> Target.parse("/a?p=my-secret%zz"))
        .hasMessageNotContaining("my-secret")
        .satisfies(refusal -> assertThat(refusal.getStackTrace()).isEmpty());
  }
}
