package org.warder.ui.navigation;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.warder.id.Id;

/** What an address carries: anything that is not understood counts as absent. */
public final class Params {

  private final StringBuilder url;
  private char separator = '?';

  private Params(String page) {
    url = new StringBuilder(page);
  }

  /** The address of a page, to which parameters are added. */
  public static Params page(String page) {
    return new Params(page);
  }

  /** Adds a parameter; nothing if the value is null or empty. */
  public Params with(String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      url.append(separator)
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return this;
  }

  /** What the current request carries under a name; null if nothing. */
  public static String ofRequest(String name) {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces.getExternalContext().getRequestParameterMap().get(name);
  }

  /** The id that a parameter names. */
  public static Optional<Id> id(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Id.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The constant that a parameter names, in lower case. */
  public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
