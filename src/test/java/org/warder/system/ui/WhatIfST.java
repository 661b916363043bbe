package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** What a token may do, asked on its page. */
class WhatIfST extends OperatorTest {

  private static final By ANSWER = By.cssSelector("#whatif .answer");

  private Made bucket;
  private IssuedToken token;

  @BeforeEach
  void issueAToken() {
    bucket = fixtures.bucket(org.id());
    token = token(org, "line 3", "write:orgs/" + org.id() + "/buckets/" + bucket.id());
    open(token);
  }

  @Test
  void tellsWhichPermissionAllowsItAndWhichIsMissing() {
    assertThat(browser.sees(By.cssSelector("#whatif .tag"))).isFalse();

    browser.type(By.id("whatif:single"), bucket.name());
    browser.click(By.id("whatif:ask"));
    assertThat(answer())
        .isEqualTo("Allowed\nIts permission for that: write bucket " + bucket.name());
    choose("whatif:action", "Read");
    browser.click(By.id("whatif:ask"));
    assertThat(answer())
        .isEqualTo("Not allowed\nIt lacks the permission: read bucket " + bucket.name());
    assertThat(browser.find(By.id("whatif:single")).getAttribute("value")).isEqualTo(bucket.name());
    browser.type(By.id("whatif:single"), bucket.id());
    choose("whatif:action", "Write");
    browser.click(By.id("whatif:ask"));
    assertThat(answer()).startsWith("Allowed\n");
    browser.type(By.id("whatif:single"), " ");
    browser.click(By.id("whatif:ask"));
    assertThat(answer()).isEqualTo("Not allowed\nIt lacks the permission: write all buckets");
  }

  @Test
  void isAskedWithoutAMouse() {
    browser.find(By.id("whatif:action")).sendKeys(Keys.TAB);
    assertThat(browser.focused()).isEqualTo("Resource");
    browser.press(Keys.TAB);
    assertThat(browser.focused()).isEqualTo("Name or ID of a single one; empty for all");
    browser.press(bucket.name() + Keys.ENTER);

    assertThat(answer()).startsWith("Allowed\n");
    assertThat(browser.find(ANSWER).getAttribute("role")).isEqualTo("status");
  }

  @Test
  void tellsWhatElseStandsInTheWay() {
    operator().patch("/api/v2/authorizations/" + token.id(), "{\"status\": \"inactive\"}");
    browser.type(By.id("whatif:single"), bucket.name());
    browser.click(By.id("whatif:ask"));

    assertThat(answer()).startsWith("Not allowed\n").endsWith("\nThe token is inactive.");
    fixtures.expire(token);
    browser.click(By.id("whatif:ask"));
    assertThat(answer()).endsWith("\nThe token is inactive.\nThe token has expired.");
  }

  @Test
  void saysThatThereIsNoSuchThing() {
    browser.type(By.id("whatif:single"), "nope");
    browser.click(By.id("whatif:ask"));
    assertThat(browser.find(By.cssSelector("#whatif .errors")).getText()).contains("nope");
    assertThat(browser.sees(By.cssSelector("#whatif .tag"))).isFalse();

    choose("whatif:type", "tasks");
    browser.click(By.id("whatif:ask"));
    assertThat(browser.find(By.cssSelector("#whatif .errors")).getText()).contains("tasks");
    assertThat(browser.find(By.id("whatif:single")).getAttribute("value")).isEqualTo("nope");
  }

  private void open(IssuedToken shown) {
    browser.go("/token?id=" + shown.id());
    browser.find(By.id("whatif:ask"));
  }

  private void choose(String select, String text) {
    new Select(browser.find(By.id(select))).selectByVisibleText(text);
  }

  private String answer() {
    browser.settle();
    return browser.find(ANSWER).getText();
  }
}
