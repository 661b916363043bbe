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

/**
 * What a page looks like, as far as a machine can judge it. {@code -Dwarder.pictures=true} takes
 * pictures of all, for people.
 */
final class Screen {

  private static final boolean PICTURES = Boolean.getBoolean("warder.pictures");
  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final Dimension TABLET = new Dimension(768, 1024);
  private static final Dimension LAPTOP = new Dimension(1024, 800);

  /** What scrolls sideways, stands outside, lacks its picture, or is a title like a button's. */
  private static final String CUT =
      """
      const width = document.documentElement.clientWidth;
      const all = (what) => [...document.querySelectorAll(what)].filter(each => each.checkVisibility());
      const outside = (box) => box.left < 0 || box.right > width + 1;
      return [
        ...[document.documentElement, ...all('.scroll-x, th, td.num')]
          .filter(each => each.scrollWidth > each.clientWidth),
        ...all('dialog, .menu, .toast, .trouble, .btn').filter(each => outside(each.getBoundingClientRect())),
        ...all('.glyph').filter(each => getComputedStyle(each).maskImage === 'none'),
        ...all('dialog h2').filter(each => each.textContent.trim().endsWith('…')),
      ].map(each => each.outerHTML.slice(0, 120));
      """;

  private final Browser browser;
  private final Axe axe;
  private final List<String> schemes;
  private final List<Dimension> sizes;

  /** Light and dark; wide, of a tablet, and narrow. */
  Screen(Browser browser) {
    this(browser, List.of("light", "dark"), List.of(Browser.WIDE, TABLET, Browser.NARROW));
  }

  private Screen(Browser browser, List<String> schemes, List<Dimension> sizes) {
    this.browser = browser;
    this.axe = new Axe(browser.driver());
    this.schemes = schemes;
    this.sizes = sizes;
  }

  /** Light and dark, for what only a page has whose navigation folds away. */
  Screen folded() {
    return new Screen(browser, schemes, List.of(TABLET, Browser.NARROW));
  }

  /**
   * A little wider than where the navigation folds away, once: there is least room for the rest.
   */
  Screen laptop() {
    return new Screen(browser, List.of("light"), List.of(LAPTOP));
  }

  /** Finds nothing serious in what is shown at any size. */
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
      for (Dimension size : sizes) {
        browser.resize(size);
        show.run();
        browser.settle();
        if (PICTURES) {
          // Before the rest: a message does not stay for long.
          schemes.forEach(scheme -> picture(name, scheme, size));
        }
        assertThat((List<?>) browser.run(CUT)).as("cut: %s, %s", name, size.width).isEmpty();
        if (!size.equals(TABLET) && !size.equals(LAPTOP)) {
          browser.prefer("light");
          assertThat(axe.serious()).as("%s, %s wide", name, size.width).isEmpty();
          browser.prefer("dark");
          assertThat(axe.unreadable()).as("%s, dark, %s wide", name, size.width).isEmpty();
        }
      }
    } finally {
      browser.prefer("light");
      browser.resize(Browser.WIDE);
    }
  }

  private void picture(String name, String scheme, Dimension size) {
    browser.prefer(scheme);
    String file = name + "-" + scheme + "-" + size.width + ".png";
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(file), browser.driver().getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
