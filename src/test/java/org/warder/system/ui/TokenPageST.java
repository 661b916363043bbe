package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** The page of one token: all that it may do, and how to make another like it. */
class TokenPageST extends OperatorTest {

  @Test
  void detailsTellWhatIsGone() {
    Made bucket = fixtures.bucket(org.id());
    token(org, "left over", "write:orgs/" + org.id() + "/buckets/" + bucket.id());
    fixtures.delete("/api/v2/buckets/" + bucket.id());

    tokens(org).openDetails("left over");

    assertThat(browser.find(By.id("main")).getText())
        .contains("deleted bucket " + bucket.id(), org.name(), "UTC");
  }

  @Test
  void operatorTokenReachesEveryOrganization() {
    IssuedToken key = fixtures.token(org.id(), instance().userId(), fixtures.operatorPermissions());
    open(key);

    assertThat(browser.find(By.cssSelector(".head")).getText()).contains("operator: everything");
    assertThat(browser.find(By.id("main")).getText())
        .contains("every organization", "44 permissions");
  }

  @Test
  void tokenIsDescribedAndSwitchedOffAndOn() {
    IssuedToken token = token(org, "before");
    open(token);

    browser.type(By.id("facts:description"), "after");
    browser.click(By.id("facts:describe"));
    assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("after");
    browser.click(By.id("facts:switch"));
    assertThat(browser.find(By.id("facts")).getText()).contains("Inactive");
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    browser.click(By.id("facts:switch"));
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    assertThat(operator().get("/api/v2/authorizations/" + token.id()).text("description"))
        .isEqualTo("after");
  }

  @Test
  void deletionLeadsBackToTheList() {
    IssuedToken token = token(org, "old");
    open(token);

    browser.click(By.id("facts:delete"));
    new TokensPage(browser).confirmDeletion();

    browser.await(() -> browser.address().equals("/tokens?org=" + org.id()) ? true : null);
    assertThat(new TokensPage(browser).notice()).contains("old is deleted.");
    assertThat(operator().get("/api/v2/authorizations/" + token.id()).status()).isEqualTo(404);
  }

  @Test
  void jsonIsWhatTheApiTakes() throws IOException {
    Made bucket = fixtures.bucket(org.id());
    IssuedToken token =
        token(
            org,
            "it's one",
            "write:orgs/" + org.id() + "/buckets/" + bucket.id(),
            "read:orgs/" + org.id() + "/tasks");
    open(token);

    JsonNode made = operator().post("/api/v2/authorizations", snippet("token-json")).json();

    JsonNode original = operator().get("/api/v2/authorizations/" + token.id()).json();
    assertThat(made.path("permissions")).isEqualTo(original.path("permissions"));
    assertThat(made.path("description").asText()).isEqualTo("it's one");
  }

  @Test
  void curlLineMakesAnotherTokenLikeIt() throws Exception {
    IssuedToken token = token(org, "it's one");
    open(token);

    JsonNode made =
        new ObjectMapper().readTree(Shell.run(snippet("token-curl"), instance().operatorToken()));

    assertThat(made.path("token").asText()).startsWith("wrd_");
    assertThat(made.path("description").asText()).isEqualTo("it's one");
    assertThat(made.path("permissions").get(0).at("/resource/orgID").asText()).isEqualTo(org.id());
  }

  @Test
  void commandLineNamesThePermissions() {
    Made bucket = fixtures.bucket(org.id());
    IssuedToken token =
        token(
            org,
            "it's one",
            "write:orgs/" + org.id() + "/buckets/" + bucket.id(),
            "read:orgs/" + org.id() + "/notificationRules");
    open(token);

    assertThat(snippet("token-command"))
        .isEqualTo(
            "warder auth create --org "
                + org.name()
                + " \\\n  --description 'it'\\''s one'"
                + " \\\n  --write-bucket "
                + bucket.id()
                + " \\\n  --read-notificationRules");
    IssuedToken all = fixtures.allAccessToken(org.id(), instance().userId());
    open(all);
    assertThat(snippet("token-command")).endsWith("--all-access");
    IssuedToken user = token(org, "x", "read:users/" + instance().userId());
    open(user);
    assertThat(browser.sees(By.id("token-command-details"))).isFalse();
  }

  @Test
  void whatCannotBeSeenIsEscapedWhereItIsCopied() {
    open(token(org, "pay\u202Elor"));

    assertThat(snippet("token-json")).contains("pay\\u202elor");
    assertThat(snippet("token-curl")).contains("pay\\u202elor");
    assertThat(browser.sees(By.id("token-command-details"))).isFalse();
  }

  private void open(IssuedToken token) {
    browser.go("/token?id=" + token.id());
    browser.find(By.cssSelector(".crumbs"));
  }

  private String snippet(String id) {
    browser.click(By.cssSelector("#" + id + "-details summary"));
    return browser.find(By.id(id)).getText();
  }
}
