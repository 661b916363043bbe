package org.warder.settings;

import jakarta.annotation.Priority;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads whole numbers of settings: positive, in ASCII digits. The converter that is built in takes
 * the digits of any script, and signs.
 */
@Priority(200)
public class WholeNumberConverter implements Converter<Integer> {

  private static final long serialVersionUID = 1L;

  @Override
  public Integer convert(String text) {
    if (!text.strip().matches("[0-9]{1,10}")) {
      throw new IllegalArgumentException(
          "a whole number in the digits 0 to 9, and not \"" + text + "\"");
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("at most " + Integer.MAX_VALUE + ", and not " + text, e);
    }
  }
}
