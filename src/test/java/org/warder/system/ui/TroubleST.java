package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.ui.FaultyProxy.Fault;

/**
 * Bad days of the network while tokens are made, changed, deleted and searched: nothing looks done
 * that is not, what was typed stays, and once the network is back it can be sent again.
 */
class TroubleST extends TroubleTest {

  @Test
  void creationOfATokenIsKeptUntilItIsDone() {
    CustomDialog dialog =
        tokens(org).generateCustom().describe("ingest line 3").read("bucket _tasks");

    throughAllFaults(
        By.id("custom:form:generate"),
        "It is not known whether this was done.",
        () -> {
          assertThat(value("custom:form:description")).isEqualTo("ingest line 3");
          assertThat(dialog.state("Read bucket _tasks")).isEqualTo("on");
          assertThat(browser.sees(By.id("created-dialog"))).isFalse();
        });

    assertThat(new CreatedDialog(browser).value()).isNotEmpty();
    new CreatedDialog(browser).copy().close();
    assertThat(new TokensPage(browser).descriptions()).containsExactly("ingest line 3");
  }

  @Test
  void descriptionThatIsEditedInItsPlaceIsKept() {
    IssuedToken token = token(org, "before");
    tokens(org).beginToDescribe("before");
    browser.find(By.cssSelector(".edit input")).sendKeys(Keys.chord(Keys.CONTROL, "a"), "after");

    throughAllFaults(
        By.cssSelector(".edit [id$=':save']"),
        "It is not known whether this was done.",
        () ->
            assertThat(browser.find(By.cssSelector(".edit input")).getDomProperty("value"))
                .isEqualTo("after"));

    browser.await(() -> browser.sees(By.cssSelector(".edit input")) ? null : true);
    assertThat(operator().get("/api/v2/authorizations/" + token.id()).text("description"))
        .isEqualTo("after");
  }

  @Test
  void deactivationThatDidNotHappenIsNotShown() {
    IssuedToken token = token(org, "sensor");
    browser.go("/token?id=" + token.id());

    throughAllFaults(
        By.id("facts:switch"),
        "It is not known whether this was done.",
        () -> assertThat(browser.find(By.id("facts")).getText()).contains("Active"));

    assertThat(operator().get("/api/v2/authorizations/" + token.id()).text("status"))
        .isEqualTo("inactive");
  }

  @Test
  void deletionThatDidNotHappenLeadsNowhere() {
    IssuedToken token = token(org, "sensor");
    browser.go("/token?id=" + token.id());
    browser.click(By.id("facts:delete"));
    browser.find(By.cssSelector("#delete-dialog[open]"));

    throughAllFaults(
        By.id("deleting:form:confirm"),
        "It is not known whether this was done.",
        () -> {
          assertThat(browser.sees(By.id("delete-dialog"))).isTrue();
          assertThat(browser.address()).startsWith("/token?id=");
          assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
        });

    browser.awaitAddress("/tokens");
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }

  @Test
  void rotationWhoseResponseIsLostIsTakenBack() {
    IssuedToken token = token(org, "lost");
    browser.go("/token?id=" + token.id());
    browser.click(By.id("facts:rotate"));
    browser.find(By.cssSelector("#rotate-dialog[open]"));
    meet(Fault.LOSE);
    browser.click(By.id("rotating:form:rotate"));
    assertThat(trouble()).contains("It is not known whether this was done.");

    tryAgain();
    assertThat(browser.find(By.cssSelector("#rotate-dialog .errors")).getText())
        .contains("This token is being rotated");
    browser.go("/token?id=" + token.id());
    browser.click(By.id("facts:cancel"));
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    browser.click(By.id("confirming:form:yes"));
    browser.settle();
    assertThat(browser.sees(By.id("rotation-title"))).isFalse();
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
  }

  @Test
  void selectionIsKeptUntilAllOfItIsDone() {
    IssuedToken one = token(org, "one");
    IssuedToken two = token(org, "two");
    TokensPage page = tokens(org).select("one").select("two");

    throughAllFaults(
        By.id("list:deactivate"),
        "It is not known whether this was done.",
        () -> assertThat(page.selected()).contains("2 selected"));

    assertThat(with(one.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    assertThat(with(two.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }

  @Test
  void searchThatFailedSaysThatTheListMayBeOutOfDate() {
    token(org, "pump");
    token(org, "valve");
    TokensPage page = tokens(org);
    for (Fault fault : FAULTS) {
      meet(fault);
      browser.type(By.id("list:search"), "pump");
      assertThat(trouble()).contains("What is shown may be out of date.");
      assertThat(value("list:search")).isEqualTo("pump");
      assertThat(page.descriptions()).contains("valve");
      browser.click(By.cssSelector(".trouble [data-dismiss]"));
      browser.find(By.id("list:search")).clear();
    }
    browser.type(By.id("list:search"), "pump");
    trouble();
    tryAgain();

    assertThat(page.descriptions()).containsExactly("pump");
    assertThat(browser.sees(TROUBLE)).isFalse();
  }
}
