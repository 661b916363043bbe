package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Whether a request gets through the gate with a token, asked on its page. */
class WhatIfRequestST extends OperatorTest {

  private Made bucket;

  /** In the organization whose buckets the databases behind the gate are. */
  @BeforeEach
  void openAToken() {
    bucket = fixtures.bucket(instance().orgId());
    IssuedToken token =
        fixtures.token(
            instance().orgId(),
            instance().userId(),
            "write:orgs/" + instance().orgId() + "/buckets/" + bucket.id());
    browser.go("/token?id=" + token.id());
    new Select(browser.find(By.id("whatifrequest:routes"))).selectByVisibleText("influxdb3-core");
  }

  @Test
  void tellsWhatTheGateWouldDecide() {
    assertThat(ask("POST", "/api/v3/write_lp?db=" + bucket.name()))
        .isEqualTo("Allowed\nIts permission for that: write bucket " + bucket.name());
    assertThat(ask("POST", "/api/v3/write_lp?db=nope"))
        .isEqualTo("Not allowed\nIt lacks the permission: write all buckets");
    assertThat(ask("PUT", "/api/v3/write_lp?db=" + bucket.name()))
        .isEqualTo("Not allowed\nRefused: no route allows this request");
    assertThat(browser.find(By.id("whatifrequest:method")).getAttribute("value")).isEqualTo("PUT");
  }

  @Test
  void isAskedByTheKeyboardAndEachFormKeepsItsAnswer() {
    browser.click(By.id("whatif:ask"));
    browser.type(By.id("whatifrequest:uri"), "/debug/" + Keys.ENTER);

    assertThat(answer()).isEqualTo("Not allowed\nRefused: only an operator token may do this");
    assertThat(browser.find(By.cssSelector("#whatif .answer")).getText())
        .contains("write all buckets");
  }

  @Test
  void refusesInTheLanguageOfTheReader() {
    String page = browser.address();
    browser.read("de");
    try {
      browser.go(page);
      new Select(browser.find(By.id("whatifrequest:routes"))).selectByVisibleText("influxdb3-core");
      assertThat(ask("PUT", "/api/v3/write_lp?db=" + bucket.name()))
          .isEqualTo("Nicht erlaubt\nAbgelehnt: Keine Route erlaubt diese Anfrage");
      assertThat(ask("POST", "/api/v3/write_lp"))
          .isEqualTo("Nicht erlaubt\nAbgelehnt: Der Parameter db fehlt");
    } finally {
      browser.read("en");
    }
  }

  private String ask(String method, String uri) {
    browser.type(By.id("whatifrequest:method"), method);
    browser.type(By.id("whatifrequest:uri"), uri);
    browser.click(By.id("whatifrequest:ask"));
    return answer();
  }

  private String answer() {
    browser.settle();
    return browser.find(By.cssSelector("#whatifrequest .answer")).getText();
  }
}
