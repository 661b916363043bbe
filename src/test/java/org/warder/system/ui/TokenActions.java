package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;

/** What is done with tokens, by requests of each kind. */
final class TokenActions {

  private static final String TOKENS = "authorizations/";

  private TokenActions() {}

  static PageAction creation(Site site) {
    Browser browser = site.browser();
    return PageAction.of(
        site,
        () -> site.tokens().generateCustom().describe("ingest line 3").read("bucket _tasks"),
        By.id("custom:form:generate"),
        () -> {
          assertThat(site.value("custom:form:description")).isEqualTo("ingest line 3");
          assertThat(new CustomDialog(browser).state("Read bucket _tasks")).isEqualTo("on");
          assertThat(browser.sees(By.id("created-dialog"))).isFalse();
        },
        () ->
            site.operator()
                .get("/api/v2/authorizations?orgID=" + site.org().id())
                .body()
                .contains("ingest line 3"),
        () -> {
          assertThat(new CreatedDialog(browser).value()).isNotEmpty();
          new CreatedDialog(browser).copy().close();
          assertThat(new TokensPage(browser).descriptions()).containsOnly("ingest line 3");
        });
  }

  static PageAction description(Site site) {
    Browser browser = site.browser();
    By field = By.cssSelector(".edit input");
    IssuedToken token = site.token("before");
    return PageAction.of(
        site,
        () -> {
          site.tokens().beginToDescribe("before");
          browser.find(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), "after");
        },
        By.cssSelector(".edit [id$=':save']"),
        () -> assertThat(browser.find(field).getDomProperty("value")).isEqualTo("after"),
        () ->
            site.operator()
                .get("/api/v2/" + TOKENS + token.id())
                .text("description")
                .equals("after"),
        () -> {
          browser.await(() -> browser.sees(field) ? null : true);
          assertThat(new TokensPage(browser).descriptions()).containsExactly("after");
        });
  }

  static PageAction deactivation(Site site) {
    Browser browser = site.browser();
    IssuedToken token = site.token("sensor");
    By facts = By.cssSelector("#facts dl");
    return PageAction.of(
        site,
        () -> browser.go("/token?id=" + token.id()),
        By.id("facts:switch"),
        () -> assertThat(browser.find(facts).getText()).contains("Active"),
        () -> site.status(TOKENS + token.id()).equals("inactive"),
        () -> {
          browser.await(() -> browser.find(facts).getText().contains("Inactive") ? true : null);
          assertThat(site.status(TOKENS + token.id())).isEqualTo("inactive");
        });
  }

  static PageAction deletion(Site site) {
    Browser browser = site.browser();
    IssuedToken token = site.token("sensor");
    return PageAction.of(
            site,
            () -> {
              browser.go("/token?id=" + token.id());
              browser.click(By.id("facts:delete"));
              browser.find(By.cssSelector("#delete-dialog[open]"));
            },
            By.id("deleting:form:confirm"),
            () -> {
              assertThat(browser.sees(By.id("delete-dialog"))).isTrue();
              assertThat(browser.address()).startsWith("/token?id=");
            },
            () -> site.operator().get("/api/v2/" + TOKENS + token.id()).status() == 404,
            () -> browser.awaitAddress("/tokens"))
        .repeated(
            () ->
                assertThat(browser.find(By.cssSelector(".trouble")).getText())
                    .contains("There is no such token."));
  }

  static PageAction changeOfSelection(Site site) {
    List<IssuedToken> tokens = List.of(site.token("one"), site.token("two"));
    return PageAction.of(
        site,
        () -> site.tokens().select("one").select("two"),
        By.id("list:deactivate"),
        () -> assertThat(new TokensPage(site.browser()).selected()).contains("2 selected"),
        () -> areInactive(site, tokens),
        () -> {
          assertThat(new TokensPage(site.browser()).notice()).contains("2 tokens are refused");
          assertThat(site.browser().sees(By.id("list:selected"))).isFalse();
        });
  }

  static PageAction changeOfList(Site site) {
    Browser browser = site.browser();
    List<IssuedToken> tokens = List.of(site.token("one"), site.token("two"));
    return PageAction.of(
        site,
        () -> {
          site.tokens();
          browser.click(By.id("bulk-menu-button"));
          browser.click(By.xpath("//*[@id='bulk-menu']//button[.='Deactivate all…']"));
          browser.type(By.id("bulk:form:number"), "2");
        },
        By.id("bulk:form:confirm"),
        () -> assertThat(site.value("bulk:form:number")).isEqualTo("2"),
        () -> areInactive(site, tokens),
        () -> {
          site.awaitClosed("bulk-dialog");
          assertThat(new TokensPage(browser).notice()).contains("2 tokens are refused");
        });
  }

  private static boolean areInactive(Site site, List<IssuedToken> tokens) {
    return tokens.stream().allMatch(each -> site.status(TOKENS + each.id()).equals("inactive"));
  }

  static PageAction search(Site site) {
    Browser browser = site.browser();
    site.token("pump");
    site.token("valve");
    Runnable shown =
        () -> {
          TokensPage page = new TokensPage(browser);
          browser.await(() -> page.descriptions().equals(List.of("pump")) ? true : null);
          assertThat(browser.sees(By.cssSelector(".trouble"))).isFalse();
        };
    return new PageAction(
        site::tokens,
        () -> new TokensPage(browser).paste("pump"),
        () -> {
          assertThat(site.value("list:search")).isEqualTo("pump");
          assertThat(new TokensPage(browser).descriptions()).contains("valve");
        },
        () -> false,
        shown,
        shown);
  }
}
