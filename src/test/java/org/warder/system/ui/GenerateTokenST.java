package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.Made;

/** The steps of the documentation page "Create a token", by browser. */
class GenerateTokenST extends OperatorTest {

  @Test
  void allAccessTokenMayDoEverythingInItsOrganization() {
    CreatedDialog created = tokens(org).generateAllAccess("for Terraform");

    assertThat(created.text()).contains("for Terraform", "owned by ops in " + org.name());
    assertThat(with(created.value()).get("/api/v2/buckets?orgID=" + org.id()).status())
        .isEqualTo(200);
    created.copy().close();
    assertThat(new TokensPage(browser).line("for Terraform"))
        .contains("all access to " + org.name());
  }

  @Test
  void customTokenWithoutDescriptionIsDescribedByItsPermissions() {
    CustomDialog dialog = tokens(org).generateCustom();
    assertThat(dialog.canGenerate()).isFalse();
    assertThat(dialog.preview()).contains("may do nothing yet");

    dialog.read("bucket _monitoring").write("bucket _tasks");

    assertThat(dialog.canGenerate()).isTrue();
    assertThat(dialog.generatedDescription())
        .isEqualTo("Read buckets _monitoring Write buckets _tasks");
    assertThat(dialog.preview())
        .contains("read bucket _monitoring and write bucket _tasks")
        .contains("in " + org.name() + ", and nothing else");
    CreatedDialog created = dialog.generate();
    String value = created.value();
    created.copy();
    assertThat(created.state()).isEqualTo("Copied");
    assertThat(created.clipboard()).isEqualTo(value);
    created.close();
    assertThat(new TokensPage(browser).descriptions())
        .containsExactly("Read buckets _monitoring Write buckets _tasks");
  }

  @Test
  void customTokenKeepsTheDescriptionThatIsTyped() {
    Made bucket = fixtures.bucket(org.id());

    CustomDialog dialog = tokens(org).generateCustom().describe("ingest line 3");
    CreatedDialog created = dialog.write("bucket " + bucket.name()).generate();

    String mine = "/api/v2/buckets/" + bucket.id();
    assertThat(with(created.value()).patch(mine, "{\"description\": \"x\"}").status())
        .isEqualTo(200);
    assertThat(with(created.value()).get(mine).status()).isEqualTo(401);
    created.copy().close();
    assertThat(new TokensPage(browser).line("ingest line 3"))
        .contains("write bucket " + bucket.name());
  }

  @Test
  void jsonOfThePreviewIsWhatTheApiTakes() {
    CustomDialog dialog =
        tokens(org)
            .generateCustom()
            .describe("from JSON")
            .read("bucket _tasks")
            .write("all Telegraf configurations");

    JsonNode made = operator().post("/api/v2/authorizations", dialog.json()).json();

    assertThat(made.path("description").asText()).isEqualTo("from JSON");
    assertThat(made.path("permissions").findValuesAsText("action"))
        .containsExactly("read", "write");
    assertThat(made.path("permissions").findValuesAsText("type"))
        .containsExactlyInAnyOrder("buckets", "telegrafs");
  }
}
