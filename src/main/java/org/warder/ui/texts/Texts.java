package org.warder.ui.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.Bidi;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.warder.error.GateRefusal;
import org.warder.error.ServiceException;

/** The texts of the pages in the language of the reader. */
@Named
@RequestScoped
public class Texts {

  /** The bundle that all pages share. */
  public static final String BUNDLE = "org.warder.ui.messages";

  /** What services refuse, by the names of the reasons. */
  private static final String REFUSALS = "org.warder.ui.refusals";

  /** What the gate refuses, by the names of the reasons. */
  private static final String GATE = "org.warder.ui.gate";

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ResourceBundle bundle;

  /** The patterns that were used, by their keys: lists use the same ones for every row. */
  private final Map<String, MessageFormat> formats = new HashMap<>();

  /** The text of a key. */
  public String of(String key) {
    return bundle().getString(key);
  }

  public String of(String key, Object value) {
    return format(key, value);
  }

  public String of(String key, Object first, Object second) {
    return format(key, first, second);
  }

  public String of(String key, Object first, Object second, Object third) {
    return format(key, first, second, third);
  }

  /** A text that somebody wrote, with everything in it to be seen; empty for null. */
  public String visible(String text) {
    return text == null ? "" : VisibleText.of(text);
  }

  /** The same, or the text of a key if there is nothing to be seen in it. */
  public String visibleOr(String text, String key) {
    return VisibleText.isEmpty(text) ? of(key) : VisibleText.of(text);
  }

  /** Whether there is nothing to be seen in a text: none, blanks, characters without a width. */
  public boolean isEmpty(String text) {
    return VisibleText.isEmpty(text);
  }

  /** What a service says when it refuses something. */
  public String refusal(ServiceException refused) {
    ResourceBundle refusals = ResourceBundle.getBundle(REFUSALS, locale(), NO_OTHER_LANGUAGE);
    String pattern = refusals.getString(refused.reason().name());
    return new MessageFormat(pattern, locale()).format(visible(refused.values().toArray()));
  }

  /** What the gate says when it refuses a request. */
  public String refusal(GateRefusal refused) {
    ResourceBundle words = ResourceBundle.getBundle(GATE, locale(), NO_OTHER_LANGUAGE);
    String pattern = words.getString(refused.reason().name());
    return new MessageFormat(pattern, locale()).format(refused.values().toArray());
  }

  /** The language of the reader. */
  public Locale locale() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces.getViewRoot() == null
        ? faces.getApplication().getViewHandler().calculateLocale(faces)
        : faces.getViewRoot().getLocale();
  }

  private String format(String key, Object... values) {
    MessageFormat pattern =
        formats.computeIfAbsent(key, each -> new MessageFormat(of(each), locale()));
    return pattern.format(visible(values));
  }

  private static Object[] visible(Object... values) {
    return Stream.of(values)
        .map(value -> value instanceof String text ? isolated(VisibleText.of(text)) : value)
        .toArray();
  }

  /** A name from right to left must not turn the words around it (UAX #9, section 2.4). */
  private static String isolated(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
        : text;
  }

  private ResourceBundle bundle() {
    if (bundle == null) {
      bundle = ResourceBundle.getBundle(BUNDLE, locale());
    }
    return bundle;
  }
}
