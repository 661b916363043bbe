package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;

/** Who may not, does not see and cannot do; and what is lost is lost at the next click. */
class MemberST extends UiTest {

  @Test
  void memberSeesTheirOwnTokensAndMakesNone() {
    Made org = fixtures.org();
    Made member = person("member", org.id());
    token(org, "not for members");
    fixtures.token(org.id(), member.id(), "read:orgs/" + org.id() + "/buckets");

    signIn(member.name(), Fixtures.PASSWORD);
    TokensPage page = tokens(org);

    assertThat(page.descriptions()).containsExactly("No description");
    assertThat(page.offersToGenerate()).isFalse();
    assertThat(browser.find(By.cssSelector(".top")).getText()).doesNotContain("plant-a");
  }

  @Test
  void whoIsInNoOrganizationIsToldSoInsteadOfAnOverview() {
    Made nobody = fixtures.user();
    fixtures.session(nobody);
    signIn(nobody.name(), Fixtures.PASSWORD);

    browser.go("/overview");

    assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("You are in no organization");
  }

  @Test
  void memberReadsBucketsAndChangesNone() {
    Made org = fixtures.org();
    Made bucket = fixtures.bucket(org.id());
    Made member = person("member", org.id());
    signIn(member.name(), Fixtures.PASSWORD);

    browser.go("/buckets?org=" + org.id());

    assertThat(browser.find(By.id("main")).getText()).contains(bucket.name());
    assertThat(browser.sees(Pages.button("Create bucket"))).isFalse();
    assertThat(browser.sees(Pages.button("Actions for " + bucket.name()))).isFalse();
  }

  @Test
  void ownerGrantsWhatTheyHoldAndNothingElse() {
    Made org = fixtures.org();
    Made owner = person("owner", org.id());
    signIn(owner.name(), Fixtures.PASSWORD);

    CustomDialog dialog = tokens(org).generateCustom();
    assertThat(dialog.allows("Write all buckets")).isTrue();
    CreatedDialog created = dialog.write("all buckets").generate();

    String bucket = "{\"orgID\": \"" + org.id() + "\", \"name\": \"from the new token\"}";
    assertThat(with(created.value()).post("/api/v2/buckets", bucket).status()).isEqualTo(201);
    assertThat(with(created.value()).post("/api/v2/telegrafs", bucket).status()).isEqualTo(401);
    created.copy().close();
    assertThat(new TokensPage(browser).line("Write buckets")).contains(owner.name());
  }

  @Test
  void otherOrganizationsAndTheirTokensAreNotFound() {
    Made org = fixtures.org();
    Made member = person("member", org.id());
    Made other = fixtures.org();
    Fixtures.IssuedToken foreign = token(other, "foreign");
    signIn(member.name(), Fixtures.PASSWORD);

    browser.go("/token?id=" + foreign.id());
    assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("Not found");
    browser.go("/tokens?org=" + other.id());

    assertThat(browser.find(By.cssSelector(".top")).getText()).contains(org.name());
    assertThat(browser.find(By.cssSelector(".toast")).getText())
        .contains("not there for you", "This is " + org.name() + " instead");
    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id());
    browser.go("/buckets?q=x&org=nonsense");
    assertThat(browser.address()).isEqualTo("/buckets?org=" + org.id() + "&q=x");
    browser.go("/buckets?org=" + org.id());
    assertThat(browser.sees(By.cssSelector(".toast"))).isFalse();
  }

  @Test
  void namesOfOthersAreNotToldByTheirIds() {
    Made org = fixtures.org();
    Made member = person("member", org.id());
    Made other = fixtures.user();
    signIn(member.name(), Fixtures.PASSWORD);

    browser.go("/tokens?org=" + org.id() + "&owner=" + other.id());

    assertThat(browser.find(By.id("main")).getText())
        .contains(other.id())
        .doesNotContain(other.name());
  }

  @Test
  void deactivatedUserIsOutAtTheNextClick() {
    Made org = fixtures.org();
    Made member = person("member", org.id());
    signIn(member.name(), Fixtures.PASSWORD);
    tokens(org);

    operator().patch("/api/v2/users/" + member.id(), "{\"status\": \"inactive\"}");
    browser.click(By.linkText("Buckets"));

    browser.awaitAddress("/sign-in");
    assertThat(browser.address()).startsWith("/sign-in");
  }

  @Test
  void rightsThatAreLostCountInAnOpenPage() {
    Made org = fixtures.org();
    Made owner = person("owner", org.id());
    signIn(owner.name(), Fixtures.PASSWORD);
    CustomDialog dialog = tokens(org).generateCustom().read("all buckets");

    fixtures.delete("/api/v2/orgs/" + org.id() + "/owners/" + owner.id());
    browser.click(By.id("custom:form:generate"));

    assertThat(browser.find(By.cssSelector("#custom-dialog .errors")).getText())
        .contains("You may not do that");
    assertThat(dialog.state("Read all buckets")).isEqualTo("on");
  }

  @Test
  void whoIsInNoOrganizationIsToldWhatToDo() {
    Made user = fixtures.user();
    operator()
        .post(
            "/api/v2/users/" + user.id() + "/password",
            "{\"password\": \"" + Fixtures.PASSWORD + "\"}");

    signIn(user.name(), Fixtures.PASSWORD);

    assertThat(browser.find(By.id("main")).getText()).contains("You are in no organization");
  }

  @Test
  void whoMayChangeNoTokenIsNotOfferedTo() {
    Made org = fixtures.org();
    Made member = person("member", org.id());
    Fixtures.IssuedToken own =
        fixtures.token(org.id(), member.id(), "read:orgs/" + org.id() + "/buckets");
    signIn(member.name(), Fixtures.PASSWORD);

    tokens(org);

    assertThat(browser.sees(Pages.box("Select No description"))).isFalse();
    assertThat(browser.sees(By.id("select-all"))).isFalse();
    assertThat(browser.driver().findElements(By.cssSelector("[id$=':pencil']"))).isEmpty();
    browser.click(Pages.button("Actions for No description"));
    assertThat(browser.find(By.cssSelector(".menu:popover-open")).getText())
        .isEqualTo("Show details");
    browser.go("/token?id=" + own.id());
    assertThat(browser.find(By.id("main")).getText()).contains("all buckets");
    for (String id : List.of("facts:clone", "facts:delete", "facts:switch", "facts:describe")) {
      assertThat(browser.sees(By.id(id))).as(id).isFalse();
    }
  }

  @Test
  void whoForgesARequestIsRefused() {
    Made org = fixtures.org();
    Made member = person("member", org.id());
    Fixtures.IssuedToken own =
        fixtures.token(org.id(), member.id(), "read:orgs/" + org.id() + "/buckets");
    signIn(member.name(), Fixtures.PASSWORD);
    tokens(org);

    // What the buttons of others would send, with the state of a page that has none.
    browser.run(
        "const of = [{name: 'of', value: '"
            + own.id()
            + "'}];"
            + "PrimeFaces.ab({s: 'list:row-deactivate', f: 'list', p: 'list:row-deactivate', u: 'list:tokens', pa: of});"
            + "PrimeFaces.ab({s: 'list:row-delete', f: 'list', p: 'list:row-delete', u: 'deleting:form', pa: of});"
            + "document.getElementById('selection').value = '"
            + own.id()
            + "';"
            + "PrimeFaces.ab({s: 'list:deactivate', f: 'list', p: 'list:deactivate', u: 'list:tokens'});"
            + "PrimeFaces.ab({s: 'list:delete', f: 'list', p: 'list:delete', u: 'deleting:form'});"
            + "PrimeFaces.ab({s: 'deleting:form:confirm', f: 'deleting:form', p: 'deleting:form'});");
    browser.settle();

    assertThat(operator().get("/api/v2/authorizations/" + own.id()).text("status"))
        .isEqualTo("active");
  }
}
