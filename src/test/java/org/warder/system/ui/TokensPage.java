package org.warder.system.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Load Data, API Tokens. */
final class TokensPage {

  private static final By SEARCH = By.id("list:search");

  private final Browser browser;

  TokensPage(Browser browser) {
    this.browser = browser;
  }

  TokensPage open(String orgId) {
    browser.go("/tokens?org=" + orgId);
    browser.find(SEARCH);
    return this;
  }

  /** Generate API Token, Custom API Token. */
  CustomDialog generateCustom() {
    browser.click(By.id("generate-menu-button"));
    browser.click(By.id("generate:custom"));
    browser.find(By.cssSelector("#custom-dialog[open]"));
    return new CustomDialog(browser);
  }

  /** Generate API Token, All Access API Token. */
  CreatedDialog generateAllAccess(String description) {
    openAllAccess();
    browser.type(By.id("allaccess:form:description"), description);
    browser.click(By.id("allaccess:form:generate"));
    return new CreatedDialog(browser);
  }

  void openAllAccess() {
    browser.click(By.id("generate-menu-button"));
    browser.click(By.id("generate:all-access"));
    browser.find(By.cssSelector("#all-access-dialog[open]"));
  }

  boolean offersToGenerate() {
    return browser.sees(By.id("generate-menu-button"));
  }

  /** The descriptions that are listed. */
  List<String> descriptions() {
    return browser.texts(By.cssSelector("td.what a"));
  }

  /** The words of a line, beside its description. */
  String line(String description) {
    return browser.find(row(description)).getText();
  }

  TokensPage search(String text) {
    browser.type(SEARCH, text);
    String parameter = "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    browser.await(() -> browser.address().contains(parameter) ? true : null);
    browser.settle();
    return this;
  }

  TokensPage status(String status) {
    new Select(browser.find(By.id("list:status"))).selectByVisibleText(status);
    browser.settle();
    return this;
  }

  TokensPage sortBy(String column) {
    browser.click(By.xpath("//th//span[.='" + column + "']"));
    return this;
  }

  void nextPage() {
    // The bar of what is selected stands over the last lines until one is at the end.
    browser.run("scrollTo(0, document.body.scrollHeight)");
    browser.click(By.cssSelector(".ui-paginator-next"));
  }

  String range() {
    return browser.find(By.cssSelector(".ui-paginator-current")).getText();
  }

  /** Puts a text into the search at once, as from the clipboard. */
  void paste(String text) {
    browser.run(
        "const field = document.getElementById('list:search');"
            + "field.value = arguments[0];"
            + "field.dispatchEvent(new Event('input', { bubbles: true }));",
        text);
  }

  /** Opens the menu of a token and chooses. */
  TokensPage choose(String description, String entry) {
    browser.click(Pages.button("Actions for " + description));
    browser.click(By.xpath("//*[@popover]//*[self::a or self::button][.='" + entry + "']"));
    return this;
  }

  /** Presses the pencil, which shows itself to the mouse and to the keyboard. */
  void beginToDescribe(String description) {
    browser.hover(row(description));
    browser.click(Pages.button("Change the description of " + description));
    browser.find(By.cssSelector(".edit input"));
  }

  /** Changes a description in its place. */
  void describe(String description, String text) {
    beginToDescribe(description);
    // The text is selected; clearing the field would leave it, and keep an empty one.
    browser.find(By.cssSelector(".edit input")).sendKeys(text, Keys.ENTER);
    browser.settle();
  }

  /** Ticks or unticks the box that stands for all lines. */
  TokensPage selectThePage() {
    browser.click(By.id("select-all"));
    return this;
  }

  /** {@code on}, {@code off} or {@code mixed}. */
  String boxOfThePage() {
    browser.settle();
    WebElement box = browser.find(By.id("select-all"));
    boolean mixed = (Boolean) browser.run("return arguments[0].indeterminate", box);
    return mixed ? "mixed" : box.isSelected() ? "on" : "off";
  }

  /** The bar that says how many are selected, and what can be done with them. */
  String selected() {
    browser.settle();
    return browser.find(By.id("list:selected")).getText();
  }

  TokensPage select(String description) {
    browser.click(Pages.box("Select " + description));
    return this;
  }

  /** Does something with all selected tokens. */
  TokensPage withSelected(String action) {
    browser.click(By.xpath("//*[@id='list:selected']//button[.='" + action + "']"));
    return this;
  }

  void confirmDeletion() {
    browser.find(By.cssSelector("#delete-dialog[open]"));
    browser.click(Pages.inDialog("Delete"));
    browser.await(() -> browser.sees(By.id("delete-dialog")) ? null : true);
  }

  String dialogText() {
    return browser.find(By.cssSelector("dialog[open]")).getText();
  }

  String notice() {
    return browser.find(By.cssSelector(".toast")).getText();
  }

  void openDetails(String description) {
    browser.click(By.xpath("//td//a[normalize-space(.)=" + Pages.quote(description) + "]"));
    browser.find(By.cssSelector(".crumbs"));
  }

  private static By row(String description) {
    return By.xpath("//tr[.//a[normalize-space(.)=" + Pages.quote(description) + "]]");
  }
}
