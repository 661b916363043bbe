package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.OwnServer;

/** A server that only those set up who know a secret (src/docs/api.md, Setup). */
class SetupSecretST {

  private static final String SECRET = "known to the operator";
  private static final String REFUSAL =
      "setup needs the value of the setting SETUP_SECRET in the member setupSecret";

  @Test
  void setupShowsTheSecretInTheApiAndOnThePage() {
    try (OwnServer server = new OwnServer("setup-secret").with("SETUP_SECRET", SECRET);
        Browser browser = Browser.open(server.start().url(), "en")) {
      for (String shown : new String[] {"", "known", SECRET + " ", SECRET.toUpperCase()}) {
        String body = "{\"username\": \"u\", \"setupSecret\": \"" + shown + "\"}";
        assertThat(server.http().post("/api/v2/setup", body)).isError(403, "forbidden", REFUSAL);
      }
      assertThat(server.http().post("/api/v2/setup", "{}")).isError(403, "forbidden", REFUSAL);
      assertThat(server.http().get("/api/v2/setup").text("allowed")).isEqualTo("true");
      assertThat(
              server.http().post("/api/v2/setup", "{\"setupSecret\": \"" + SECRET + "\"}").status())
          .isEqualTo(422);

      browser.go("/setup");
      new Screen(browser).assertLooksRight("setup-secret");
      browser.type(By.id("form:name"), "ops");
      browser.type(By.id("form:password"), "correct-horse-1");
      browser.type(By.id("form:org"), "plant-a");
      browser.type(By.id("form:bucket"), "iot-center");
      browser.type(By.id("form:setupSecret"), "guessed");
      browser.click(By.id("form:submit"));
      assertThat(browser.find(By.cssSelector(".errors")).getText())
          .contains("The setup secret is missing or wrong");
      browser.type(By.id("form:password"), "correct-horse-1");
      browser.type(By.id("form:setupSecret"), SECRET);
      browser.click(By.id("form:submit"));
      assertThat(browser.find(By.id("secret")).getDomProperty("value")).startsWith("wrd_");

      assertThat(server.http().post("/api/v2/setup", "{\"setupSecret\": \"guessed\"}"))
          .isError(422, "conflict", "onboarding has already been completed");
      assertThat(server.log())
          .contains("did not show the value of SETUP_SECRET")
          .doesNotContain(SECRET, "guessed");
    }
  }
}
