package org.warder.settings;

import jakarta.annotation.Priority;
import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads settings that are on or off. The converter that is built in takes everything that it does
 * not know for {@code false}, so that a misspelt protection would be off.
 */
@Priority(200)
public class SwitchConverter implements Converter<Boolean> {

  private static final long serialVersionUID = 1L;

  @Override
  public Boolean convert(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false, and not \"" + text + "\"");
    };
  }
}
