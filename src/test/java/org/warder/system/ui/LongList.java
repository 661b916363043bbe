package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.id.Id;
import org.warder.system.Fixtures;
import org.warder.system.Warder;
import org.warder.system.databases.Database;

/** A list of more tokens than a page counts: their number comes once the page is shown. */
public class LongList {

  private static final int MANY = 10_101;

  @Test
  void numberComesBehindThePage() throws Exception {
    Warder.Instance instance = Database.POSTGRESQL.instance();
    String orgId = new Fixtures(Database.POSTGRESQL.operator()).org().id();
    try (FaultyProxy proxy = new FaultyProxy();
        Browser browser = Browser.behind(proxy.address(), instance.url())) {
      fill(orgId, instance.userId());
      browser.go("/sign-in");
      browser.type(By.id("form:name"), Warder.OPERATOR);
      browser.type(By.id("form:password"), Warder.PASSWORD);
      browser.click(By.id("form:submit"));
      browser.find(By.id("user-menu-button"));

      proxy.delay(Duration.ofSeconds(1));
      TokensPage page = new TokensPage(browser).open(orgId);
      assertThat(page.range()).isEqualTo("1–25 of more than 25");
      awaitRange(browser, page, "1–25 of 10101");
      proxy.heal();
      page.sortBy("Description");
      browser.await(() -> browser.address().contains("sort=description") ? true : null);
      assertThat(page.range()).isEqualTo("1–25 of 10101");
      browser.click(By.cssSelector(".ui-paginator-last"));
      browser.await(() -> page.range().equals("10101–10101 of 10101") ? true : null);
      assertThat(page.descriptions()).hasSize(1);

      browser.driver().navigate().refresh();
      awaitRange(browser, page, "10101–10101 of 10101");
      page.search("sensor 00001");
      awaitRange(browser, page, "1–25 of 100");

      page.search("sensor");
      awaitRange(browser, page, "1–25 of 10101");
      empty();
      browser.run("countTokens()");
      browser.settle();
      assertThat(browser.texts(By.cssSelector("[data-more=false]"))).hasSize(1);
    }
  }

  private static void awaitRange(Browser browser, TokensPage page, String range) {
    browser.await(() -> page.range().equals(range) ? true : null);
  }

  private static void fill(String orgId, String userId) throws Exception {
    try (Connection connection = Database.POSTGRESQL.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          ("insert into tokens (id, status, description, description_key, org_id, user_id,"
                  + " permissions, created_at, updated_at, exempt)"
                  + " select i, 'ACTIVE', name, name, %d, %d, 'read:buckets', 0, 0, false from"
                  + " (select i, 'sensor ' || lpad(i::text, 7, '0') name"
                  + " from generate_series(1, %d) i) s")
              .formatted(id(orgId), id(userId), MANY));
      statement.execute(
          "insert into token_values (id, token_id, digest, state, issued_at)"
              + " select id, id, lpad(id::text, 64, '0'), 'CURRENT', 0 from tokens"
              + " where id not in (select token_id from token_values)");
      statement.execute(
          "insert into token_usage (token_id) select id from tokens"
              + " where id not in (select token_id from token_usage)");
    }
  }

  /** Removes the sensors again, so that there is nothing left to count. */
  private static void empty() throws Exception {
    try (Connection connection = Database.POSTGRESQL.connection();
        Statement statement = connection.createStatement()) {
      String sensors = "(select id from tokens where description like 'sensor%')";
      statement.execute("delete from token_usage where token_id in " + sensors);
      statement.execute("delete from token_values where token_id in " + sensors);
      statement.execute("delete from tokens where description like 'sensor%'");
    }
  }

  private static long id(String text) {
    return Id.parse(text).value();
  }
}
