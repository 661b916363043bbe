package org.warder.system.ui;

import java.time.Duration;
import java.util.function.Supplier;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;

/** Waits for conditions in a browser, and says what was there instead of one that never came. */
final class Waits {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String SETTLED =
      """
      return document.readyState === 'complete'
          && document.fonts.status === 'loaded'
          && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())
          && (!window.jQuery || jQuery.active === 0)
          && (typeof Matrix === 'undefined' || Matrix.waiting === undefined);
      """;

  private static final String SHOWN =
      """
      const texts = (what) => [...document.querySelectorAll(what)].map(each => each.innerText).join(' | ');
      return location.pathname + location.search + ', focus: ' + document.activeElement.outerHTML.slice(0, 200)
          + ', open: ' + texts('dialog[open], .menu:popover-open') + ', messages: ' + texts('.toast, .trouble');
      """;

  private final ChromeDriver driver;

  Waits(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Waits until the page is complete and no request is under way. */
  void settle() {
    await("a page at rest", () -> Boolean.TRUE.equals(driver.executeScript(SETTLED)) ? true : null);
  }

  /** Waits until something can be had. */
  <T> T await(Supplier<T> wanted) {
    return await("what the test waits for", wanted);
  }

  /** The same; if it never comes, it is called by that name. */
  <T> T await(Object name, Supplier<T> wanted) {
    return new FluentWait<>(driver)
        .withTimeout(PATIENCE)
        .pollingEvery(Duration.ofMillis(50))
        .withMessage(() -> name + " at " + driver.executeScript(SHOWN))
        .ignoring(NoSuchElementException.class)
        .ignoring(java.util.NoSuchElementException.class)
        .ignoring(StaleElementReferenceException.class)
        .ignoring(ElementNotInteractableException.class)
        .until(any -> wanted.get());
  }
}
