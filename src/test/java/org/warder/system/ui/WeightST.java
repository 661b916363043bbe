package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.warder.system.Http.Answer;

/** What pages weigh on the wire, and that static files are asked for once a year. */
class WeightST extends OperatorTest {

  /** Bytes of a page and all that it shows, to a browser that has none of it. */
  private static final int MOST = 200_000;

  private static final List<String> UNUSED =
      List.of("jquery-plugins", "components.css", "/faces.js", "touchswipe");

  /** The bytes of the page and of everything that it loaded; what a cache had counts nothing. */
  private static final String WEIGHT =
      "return performance.getEntriesByType('navigation')"
          + ".concat(performance.getEntriesByType('resource'))"
          + ".reduce((sum, each) => sum + each.transferSize, 0)";

  private static final String LOADED =
      "return performance.getEntriesByType('resource').map(each => each.name)";

  private static final String FROM_THE_NETWORK =
      "return performance.getEntriesByType('resource')"
          + ".filter(each => each.transferSize > 0).map(each => each.name)";

  @ParameterizedTest
  @ValueSource(strings = {"/tokens", "/users", "/buckets", "/organizations", "/telegrafs"})
  void pageIsLightForWhoComesForTheFirstTime(String path) {
    browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    load(path);

    long weight = (Long) browser.run(WEIGHT);

    assertThat(weight).isBetween(20_000L, (long) MOST);
  }

  @Test
  void staticFilesAreNotAskedForAgain() {
    load("/tokens");
    load("/users");

    assertThat(names(LOADED)).anyMatch(name -> name.contains("look.css"));
    assertThat(names(FROM_THE_NETWORK)).isEmpty();
  }

  @Test
  void fileMayBeKeptForAYearUnderTheAddressOfItsContentAlone() {
    load("/tokens");
    for (String address : names(LOADED)) {
      String path = address.substring(address.indexOf('/', "http://".length()));
      Answer named = anonymous().get(path);
      assertThat(named.header("Cache-Control")).as(path).contains("max-age=31536000", "immutable");
      Answer other = anonymous().get(path.replaceFirst("digest=\\w+", "digest=0123456789ab"));
      assertThat(other.status()).as(path).isEqualTo(200);
      assertThat(other.header("Cache-Control")).as(path).isEqualTo("no-cache");
    }
  }

  @Test
  void noPartOfPrimeFacesIsLoadedThatNoPageUses() {
    load("/tokens");

    assertThat(names(LOADED))
        .anyMatch(name -> name.contains("/core.js"))
        .noneMatch(name -> UNUSED.stream().anyMatch(name::contains));
    assertThat(browser.run("return !!PrimeFaces.widget.DataTable")).isEqualTo(true);
    assertThat(browser.run("return !!PrimeFaces.widget.Dialog")).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tokens", "/users", "/buckets", "/organizations", "/telegrafs"})
  void rowsOfAListShareOneMenu(String path) {
    token(org, "one");
    fixtures.telegraf(org.id());
    load(path);

    assertThat(browser.run("return document.querySelectorAll('tbody [data-entries]').length > 0"))
        .isEqualTo(true);
    assertThat(browser.run("return document.querySelectorAll('[data-entry=delete]').length"))
        .isEqualTo(1L);
    assertThat(browser.run("return document.querySelectorAll('tbody [type=submit]').length"))
        .isEqualTo(0L);
  }

  @Test
  void noScriptStandsBeforeWhatIsToBeSeen() {
    load("/tokens");

    String before = "return document.querySelectorAll('head script, main script').length";
    assertThat(browser.run(before)).isEqualTo(0L);
  }

  /** Otherwise all text is laid out twice: the stylesheet names it once there is text to show. */
  @Test
  void fontIsThereBeforeTextIsLaidOut() {
    load("/tokens");

    String initiators =
        "return performance.getEntriesByType('resource')"
            + ".filter(each => each.name.includes('inter-latin.woff2'))"
            + ".map(each => each.initiatorType)";
    assertThat(names(initiators)).containsExactly("link");
  }

  private void load(String path) {
    browser.go(path + "?org=" + org.id());
    browser.find(By.id("user-menu-button"));
    browser.driver().executeAsyncScript("document.fonts.ready.then(arguments[0])");
  }

  private List<String> names(String script) {
    return ((List<?>) browser.run(script)).stream().map(Object::toString).toList();
  }
}
