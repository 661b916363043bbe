package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.support.ui.Select;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Warder.Instance;
import org.warder.system.secrets.Canaries;

/** What people do with passwords and tokens on the pages, and what is left there of it. */
public final class SecretPages implements AutoCloseable {

  /** What the browser keeps for the server from now on, to be found again. */
  public static final String CONTROL = "marked-by-the-test";

  private final Canaries canaries;
  private final Browser browser;
  private final PageStates states;

  /** A browser that keeps what it does in a folder. */
  public SecretPages(URI url, Path profile, Canaries canaries) {
    this.canaries = canaries;
    browser = Browser.open(url, "en", "--user-data-dir=" + profile);
    states = new PageStates(browser);
  }

  /**
   * Sets the server up, in vain at first.
   *
   * @return the value of the operator token
   */
  public String setUp(String user, String password, String setupSecret) {
    browser.go("/setup");
    new Screen(browser).assertLooksRight("setup-secret");
    browser.type(By.id("form:name"), user);
    browser.type(By.id("form:password"), canaries.password("setup that is refused"));
    browser.type(By.id("form:org"), "plant-a");
    browser.type(By.id("form:bucket"), "iot-center");
    browser.type(By.id("form:setupSecret"), canaries.password("a wrong setup secret"));
    browser.click(By.id("form:submit"));
    assertThat(browser.find(By.cssSelector(".errors")).getText())
        .contains("The setup secret is missing or wrong");
    keep("a refused setup");
    browser.type(By.id("form:password"), password);
    browser.type(By.id("form:setupSecret"), setupSecret);
    browser.click(By.id("form:submit"));
    String value = canaries.issued("setup", browser.find(By.id("secret")).getDomProperty("value"));
    browser.go("/tokens");
    keep("setup");
    browser.run("localStorage.setItem('control', arguments[0])", CONTROL);
    return value;
  }

  /** Signs in, makes tokens and a user, and changes passwords. */
  public void run(Instance instance, Fixtures fixtures, String name, String password) {
    signIn(name, canaries.password("a wrong password at the sign-in"));
    browser.find(By.cssSelector(".errors li"));
    keep("a sign-in that is refused");
    signIn(name, password);
    browser.find(By.id("user-menu-button"));
    noteKey();
    keep("the sign-in");
    Made org = fixtures.org();
    IssuedToken token =
        fixtures.token(org.id(), instance.userId(), "read:orgs/" + org.id() + "/buckets");
    canaries.issued("creation for the pages", token.secret());
    create(org);
    search(org, token.secret());
    rotate(token);
    changePassword(org);
  }

  private void signIn(String name, String password) {
    browser.driver().manage().deleteAllCookies();
    browser.go("/sign-in");
    browser.type(By.id("form:name"), name);
    browser.type(By.id("form:password"), password);
    browser.click(By.id("form:submit"));
  }

  /** The key by which another server knows who has signed in, where there are several. */
  private void noteKey() {
    browser.driver().manage().getCookies().stream()
        .map(Cookie::getValue)
        .filter(value -> value.startsWith("wrs_"))
        .forEach(value -> canaries.issued("sign-in on the page", value));
  }

  /** Makes a user, with a password that is refused at first, who changes it in the same way. */
  private void changePassword(Made org) {
    String name = canaries.user();
    browser.go("/users?org=" + org.id());
    browser.click(Pages.button("Create user"));
    browser.type(By.id("creating:form:name"), name);
    String refused = canaries.password("creation of a user that is refused");
    browser.type(By.id("creating:form:password"), refused + "x".repeat(80));
    browser.click(Pages.inDialog("Create"));
    browser.find(By.cssSelector("#create-dialog .error"));
    keep("a password that is refused");
    String first = canaries.password("creation of a user");
    browser.type(By.id("creating:form:password"), first);
    new Select(browser.find(By.id("creating:form:role"))).selectByVisibleText("Owner");
    browser.click(Pages.inDialog("Create"));
    browser.await(() -> browser.sees(By.id("create-dialog")) ? null : true);
    keep("creation of a user");
    browser.go("/users?q=" + name);
    browser.click(Pages.button("Actions for " + name));
    browser.click(By.xpath("//*[@popover]//button[.='Set password…']"));
    String set = canaries.password("setting on the page");
    browser.type(By.id("password:form:password"), set);
    browser.click(Pages.inDialog("Save"));
    browser.await(() -> browser.sees(By.id("password-dialog")) ? null : true);
    keep("setting a password");

    signIn(name, set);
    browser.find(By.id("user-menu-button"));
    browser.go("/password");
    change(canaries.password("a wrong old password"), canaries.password("one beside a wrong one"));
    browser.find(By.cssSelector(".errors"));
    keep("a change that is refused");
    change(set, canaries.password("change on the page"));
    browser.find(By.cssSelector(".toast"));
    keep("a change");
    browser.click(By.id("user-menu-button"));
    browser.click(By.id("user:sign-out"));
    browser.awaitAddress("/sign-in");
    keep("the sign-out");
  }

  private void change(String before, String after) {
    browser.type(By.id("change:form:old"), before);
    browser.type(By.id("change:form:new"), after);
    browser.click(By.id("change:form:save"));
  }

  private void rotate(IssuedToken token) {
    browser.go("/token?id=" + token.id());
    browser.click(By.id("facts:rotate"));
    browser.find(By.cssSelector("#rotate-dialog[open]"));
    browser.click(By.id("rotating:form:rotate"));
    leave(new CreatedDialog(browser), "rotation");
  }

  private void create(Made org) {
    TokensPage page = new TokensPage(browser).open(org.id());
    leave(page.generateCustom().describe("made").read("all buckets").generate(), "generation");
    page.open(org.id()).choose("made", "Clone");
    browser.find(By.cssSelector("#clone-dialog[open]"));
    browser.click(Pages.inDialog("Clone"));
    leave(new CreatedDialog(browser), "clone");
  }

  /** Looks for a value, as from the clipboard, which leads to its token, and for one of none. */
  private void search(Made org, String value) {
    TokensPage page = new TokensPage(browser).open(org.id());
    page.paste(value);
    browser.awaitAddress("/token?id=");
    keep("a search for a value");
    page.open(org.id());
    page.paste(canaries.issued("a search for the value of no token", canaries.value()));
    browser.find(By.cssSelector(".toast.bad"));
    keep("a search for the value of no token");
  }

  /** Reads a value and closes its dialog; then goes to another page, and back. */
  private void leave(CreatedDialog created, String flow) {
    canaries.issued(flow, created.value());
    created.pressEscape();
    created.closeAnyway();
    keep(flow);
    browser.go("/overview");
    keep("the page after " + flow);
    browser.driver().navigate().back();
    browser.settle();
    keep("the way back after " + flow);
  }

  private void keep(String where) {
    states.keep(where);
  }

  /** What was left on each page. */
  public Map<String, String> states() {
    return states.all();
  }

  @Override
  public void close() {
    browser.close();
  }
}
