package org.warder.system.ui;

import org.openqa.selenium.By;

/** How things are found: by what people read, or what assistive technology says. */
final class Pages {

  private Pages() {}

  static By button(String label) {
    return By.xpath(
        "//*[self::button or self::a or self::input][normalize-space(.)="
            + quote(label)
            + " or @aria-label="
            + quote(label)
            + " or @value="
            + quote(label)
            + "]");
  }

  static By field(String label) {
    return By.xpath(
        "//input[@id=//dialog[@open]//label[normalize-space(.)="
            + quote(label)
            + "]/@for or (not(//dialog[@open]) and @id=//label[normalize-space(.)="
            + quote(label)
            + "]/@for)]");
  }

  static By box(String label) {
    return By.xpath("//input[@type='checkbox'][@aria-label=" + quote(label) + "]");
  }

  static By inDialog(String label) {
    return By.xpath("//dialog[@open]//button[normalize-space(.)=" + quote(label) + "]");
  }

  /** A text as XPath writes it, whatever quotes are in it. */
  static String quote(String text) {
    return text.indexOf('\'') < 0 ? "'" + text + "'" : "\"" + text + "\"";
  }
}
