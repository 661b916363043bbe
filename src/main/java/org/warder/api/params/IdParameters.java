package org.warder.api.params;

import static org.warder.error.ErrorCode.INVALID;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.warder.api.errors.RequestException;
import org.warder.id.Id;

/** Reads ids from paths and queries; an empty one in a query counts as none. */
@Provider
public class IdParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    return type == Id.class ? (ParamConverter<T>) new IdConverter() : null;
  }

  /**
   * Reads an id that a request names.
   *
   * @param prefix what the message begins with
   * @return null for null and for nothing
   * @throws RequestException {@code invalid} if it is none
   */
  public static Id parse(String text, String prefix) {
    return text == null || text.isEmpty() ? null : parseRequired(text, prefix);
  }

  /**
   * Reads an id where nothing is no id either.
   *
   * @param prefix what the message begins with
   * @throws RequestException {@code invalid} if it is none
   */
  public static Id parseRequired(String text, String prefix) {
    try {
      return Id.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RequestException(INVALID, prefix + e.getMessage(), e);
    }
  }

  /** Reads an id where one that is malformed counts as none. */
  public static Id parseLenient(String text) {
    try {
      return parse(text, "");
    } catch (RequestException e) {
      return null;
    }
  }

  private static final class IdConverter implements ParamConverter<Id> {
    @Override
    public Id fromString(String text) {
      return parse(text, "");
    }

    @Override
    public String toString(Id id) {
      return id.toString();
    }
  }
}
