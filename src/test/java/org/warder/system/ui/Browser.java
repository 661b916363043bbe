package org.warder.system.ui;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** A browser, and how tests wait in it: for conditions, never for time. */
public final class Browser implements AutoCloseable {

  static final Dimension WIDE = new Dimension(1440, 900);
  static final Dimension NARROW = new Dimension(390, 844);

  private final URI url;
  private final ChromeDriver driver;
  private final Waits waits;
  private final boolean shared;

  private Browser(URI url, ChromeDriver driver, boolean shared) {
    this.url = url;
    this.driver = driver;
    this.waits = new Waits(driver);
    this.shared = shared;
    resize(WIDE);
  }

  /** The browser of somebody who reads English, for one test class after the other. */
  static Browser shared(URI url) {
    return new Browser(url, Chromium.shared(url), true).read("en");
  }

  /** A browser of somebody who reads that language, with these options beside the usual. */
  static Browser open(URI url, String language, String... options) {
    return new Browser(url, Chromium.start(List.of(options)), false).read(language);
  }

  /** A browser of somebody who reads English, behind a proxy. */
  static Browser behind(String proxy, URI url) {
    List<String> options =
        List.of("--proxy-server=http://" + proxy, "--proxy-bypass-list=<-loopback>");
    return new Browser(url, Chromium.start(options), false).read("en");
  }

  /** Reads in that language from the next page on. */
  Browser read(String language) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
    return this;
  }

  /** The width and height of what is seen, narrower than any window may be. */
  void resize(Dimension size) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the system prefers. */
  void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Lets pages of the server use the clipboard, as a person would when asked. */
  void allowClipboard() {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of(
            "origin", url.toString(),
            "permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  void go(String path) {
    driver.get(url.resolve(path).toString());
  }

  /** The path and the query of the page. */
  String address() {
    URI at = URI.create(driver.getCurrentUrl());
    return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
  }

  /** Waits until the page with that address is there, or one whose address begins like this. */
  void awaitAddress(String start) {
    await(() -> address().startsWith(start) ? true : null);
    settle();
  }

  WebElement find(By what) {
    return waits.await(what, () -> displayed(what));
  }

  private WebElement displayed(By what) {
    return driver.findElements(what).stream().filter(WebElement::isDisplayed).findFirst().get();
  }

  boolean sees(By what) {
    settle();
    return driver.findElements(what).stream().anyMatch(WebElement::isDisplayed);
  }

  List<String> texts(By what) {
    settle();
    return await(() -> driver.findElements(what).stream().map(WebElement::getText).toList());
  }

  void click(By what) {
    settle();
    waits.await(
        what,
        () -> {
          displayed(what).click();
          return true;
        });
    settle();
  }

  void hover(By what) {
    settle();
    new Actions(driver).moveToElement(find(what)).perform();
  }

  /** Presses keys, wherever the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    settle();
  }

  /** What assistive technology says of what has the focus; empty where that is the page. */
  String focused() {
    return (String)
        driver.executeScript(
            "const at = document.activeElement;"
                + "return at === document.body || at.id === 'main' ? ''"
                + " : at.getAttribute('aria-label') || at.labels?.[0]?.textContent.trim()"
                + " || at.textContent.trim();");
  }

  void type(By field, String text) {
    WebElement input = find(field);
    input.clear();
    input.sendKeys(text);
  }

  /** Waits until the page is complete and no request is under way. */
  void settle() {
    waits.settle();
  }

  /** Waits until something can be had. */
  <T> T await(Supplier<T> wanted) {
    return waits.await(wanted);
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  Object runAsync(String script) {
    return driver.executeAsyncScript(script);
  }

  ChromeDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    if (!shared) {
      driver.quit();
    }
  }
}
