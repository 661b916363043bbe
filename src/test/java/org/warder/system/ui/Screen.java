package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;

/** What a page looks like: pictures for people to judge, and what a machine can judge by itself. */
final class Screen {

  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final List<Dimension> BETWEEN =
      List.of(new Dimension(1024, 800), new Dimension(768, 1024));

  private final Browser browser;
  private final Axe axe;
  private final List<String> schemes;
  private final List<Dimension> sizes;

  /** Light and dark, wide and narrow. */
  Screen(Browser browser) {
    this(browser, List.of("light", "dark"), List.of(Browser.WIDE, Browser.NARROW));
  }

  private Screen(Browser browser, List<String> schemes, List<Dimension> sizes) {
    this.browser = browser;
    this.axe = new Axe(browser.driver());
    this.schemes = schemes;
    this.sizes = sizes;
  }

  /** Light and dark, for what only a narrow page has. */
  Screen narrow() {
    return new Screen(browser, schemes, List.of(Browser.NARROW));
  }

  /** The widths between wide and narrow, once each. */
  Screen between() {
    return new Screen(browser, List.of("light"), BETWEEN);
  }

  /** Takes a picture of what is shown at each size, and finds nothing serious in any of them. */
  void assertLooksRight(String name) {
    assertLooksRight(name, () -> {});
  }

  /** Judges a menu, which keeps the place where it was opened: so it is opened at each size. */
  void judgeMenu(String name, By button) {
    assertLooksRight(
        name,
        () -> {
          browser.run(
              "document.querySelectorAll('.menu:popover-open').forEach(menu => menu.hidePopover())");
          browser.click(button);
        });
  }

  /** Looks at what is shown again at each size: it goes away, or depends on the size. */
  void assertLooksRight(String name, Runnable show) {
    try {
      for (String scheme : schemes) {
        for (Dimension size : sizes) {
          browser.prefer(scheme);
          browser.resize(size);
          show.run();
          browser.settle();
          assertLooksRight(name, scheme, size);
        }
      }
    } finally {
      browser.prefer("light");
      browser.resize(Browser.WIDE);
    }
  }

  private void assertLooksRight(String name, String scheme, Dimension size) {
    picture(name + "-" + scheme + "-" + size.width);
    assertThat(scrollsSideways()).as("%s scrolls sideways at %s", name, size.width).isFalse();
    assertThat(axe.serious()).as("%s, %s, %s wide", name, scheme, size.width).isEmpty();
  }

  private boolean scrollsSideways() {
    return (Boolean)
        browser.run(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  private void picture(String name) {
    try {
      Files.createDirectories(FOLDER);
      Files.write(
          FOLDER.resolve(name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
