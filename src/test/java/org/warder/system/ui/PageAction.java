package org.warder.system.ui;

import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;

/**
 * Something that a person does on a page, and that the page asks the server for.
 *
 * @param open opens the page and enters everything
 * @param send sends what is entered, and waits for nothing
 * @param kept fails unless the page stands as it was before it was sent
 * @param done whether the server has done it
 * @param shown fails unless the page says that it is done
 * @param repeated fails unless the page says what becomes of it when it is sent a second time
 */
record PageAction(
    Runnable open,
    Runnable send,
    Runnable kept,
    BooleanSupplier done,
    Runnable shown,
    Runnable repeated) {

  /** One that is sent by a button, and can be done twice. */
  static PageAction of(
      Site site, Runnable open, By button, Runnable kept, BooleanSupplier done, Runnable shown) {
    Runnable send = () -> site.browser().find(button).click();
    return new PageAction(open, send, kept, done, shown, shown);
  }

  /** The same, of which something else is said the second time. */
  PageAction repeated(Runnable other) {
    return new PageAction(open, send, kept, done, shown, other);
  }
}
