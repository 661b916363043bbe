package org.warder.api.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthFormTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @CsvSource({
    "token=a, a",
    "token=a%2Bb%3D+c, a+b= c",
    "token=a==, a==",
    "token=%C3%A9, é",
    "token=é, é",
    "token_type_hint=refresh_token&token=a&x, a",
    "&token=a&&, a",
    "%74oken=a, a",
  })
  void readsTheValue(String body, String value) {
    assertThat(form(FORM, body).required("token")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {FORM, FORM + ";charset=utf-8", "Application/X-WWW-Form-Urlencoded"})
  void takesForms(String type) {
    assertThat(form(type, "token=a").required("token")).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource({
    "token=a&token=a, a parameter must not be there more than once",
    "token=a&x=1&x=2, a parameter must not be there more than once",
    "token=a&%74oken=b, a parameter must not be there more than once",
    "token=%zz, each % must be followed by two hexadecimal digits",
    "token=%4, each % must be followed by two hexadecimal digits",
    "token=, the parameter token is missing",
    "Token=a, the parameter token is missing",
    "'', the parameter token is missing",
  })
  void refusesWhatIsMalformed(String body, String message) {
    assertThatThrownBy(() -> form(FORM, body).required("token"))
        .isInstanceOf(OAuthException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", ""})
  void refusesOtherBodies(String type) {
    assertThatThrownBy(() -> form(type, "token=a"))
        .hasMessage("the body must be a form: Content-Type: " + FORM);
  }

  @Test
  void refusesABodyWithoutAType() {
    assertThatThrownBy(() -> form(null, "token=a")).isInstanceOf(OAuthException.class);
  }

  private static OAuthForm form(String type, String body) {
    return OAuthForm.parse(type, body.getBytes(StandardCharsets.UTF_8));
  }
}
