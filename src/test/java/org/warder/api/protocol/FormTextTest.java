package org.warder.api.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {

  @ParameterizedTest
  @CsvSource({
    "a=1, {a=[1]}",
    "a=1&b=2&a=3, '{a=[1, 3], b=[2]}'",
    "a=&b&c==, '{a=[], b=[], c=[=]}'",
    "%61=%C3%A9+%2B%26, {a=[é +&]}",
    "a=é, {a=[é]}",
    "&&, {}",
    "'', {}",
    "=1, {=[1]}",
  })
  void readsParametersInTheirOrder(String text, String found) {
    assertThat(FormText.read(text).toString()).isEqualTo(found);
  }

  @Test
  void addsToWhatHasBeenFound() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    FormText.read("a=1", found);
    FormText.read("b=2&a=3", found);

    assertThat(found.toString()).isEqualTo("{a=[1, 3], b=[2]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "%zz=1", "a=%-1"})
  void refusesWhatIsMalformed(String text) {
    assertThatThrownBy(() -> FormText.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("each % must be followed by two hexadecimal digits");
  }

  @Test
  void refusesMoreThanMemoryIsThereFor() {
    assertThat(FormText.read("a&".repeat(9_999) + "a").get("a")).hasSize(10_000);
    assertThatThrownBy(() -> FormText.read("a&".repeat(10_000) + "a"))
        .hasMessage("there must be no more than 10000 parameters");
  }

  @Test
  void knowsForms() {
    assertThat(FormText.isForm("Application/X-WWW-Form-Urlencoded ; charset=x")).isTrue();
    assertThat(FormText.isForm("multipart/form-data; boundary=x")).isFalse();
    assertThat(FormText.isForm(null)).isFalse();
  }
}
