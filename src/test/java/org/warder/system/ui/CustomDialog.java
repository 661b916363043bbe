package org.warder.system.ui;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** "Generate a Custom API Token". */
final class CustomDialog {

  private static final By GENERATE = By.id("custom:form:generate");
  private static final By DESCRIPTION = By.id("custom:form:description");

  private final Browser browser;

  CustomDialog(Browser browser) {
    this.browser = browser;
  }

  CustomDialog describe(String text) {
    browser.type(DESCRIPTION, text);
    return this;
  }

  CustomDialog read(String thing) {
    browser.click(Pages.box("Read " + thing));
    return this;
  }

  CustomDialog write(String thing) {
    browser.click(Pages.box("Write " + thing));
    return this;
  }

  CustomDialog filter(String text) {
    browser.type(By.id("custom:form:search"), text);
    browser.find(By.cssSelector("[data-filter='" + text + "']"));
    return this;
  }

  CustomDialog press(String button) {
    browser.click(Pages.inDialog(button));
    return this;
  }

  /** {@code on}, {@code off} or {@code mixed}, as the browser shows it. */
  String state(String label) {
    WebElement box = browser.find(Pages.box(label));
    boolean mixed = (Boolean) browser.run("return arguments[0].indeterminate", box);
    return mixed ? "mixed" : box.isSelected() ? "on" : "off";
  }

  boolean shows(String label) {
    return browser.sees(Pages.box(label));
  }

  boolean allows(String label) {
    return browser.find(Pages.box(label)).isEnabled();
  }

  boolean canGenerate() {
    browser.settle();
    return browser.find(GENERATE).isEnabled();
  }

  /** The description that the token gets if none is written. */
  String generatedDescription() {
    browser.settle();
    return browser.find(DESCRIPTION).getAttribute("placeholder");
  }

  /** What the token may do, in words. */
  String preview() {
    browser.settle();
    return browser.find(By.id("custom:form:preview")).getText();
  }

  /** What the token may do, as the API would take it. */
  String json() {
    browser.click(By.cssSelector("#custom-dialog summary"));
    return browser.find(By.cssSelector("#custom-dialog pre")).getText();
  }

  CreatedDialog generate() {
    browser.click(GENERATE);
    return new CreatedDialog(browser);
  }
}
