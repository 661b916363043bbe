package org.warder.api.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;

/**
 * Says what is wrong with a body in the words of who wrote it: which member, and what it must be.
 */
final class JsonErrorMessage {

  private JsonErrorMessage() {}

  static String of(JsonProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException malformedId) {
        // Clients know the text, which does not name the member.
        return malformedId.getMessage();
      }
      if (cause instanceof NotUnicode) {
        return member(e) + NotUnicode.MESSAGE;
      }
      if (cause instanceof StreamConstraintsException) {
        return "nested too deeply, or a number too long";
      }
      if (cause instanceof StreamReadException unreadable) {
        return syntax(e, unreadable);
      }
    }
    return e instanceof MismatchedInputException mismatch
        ? member(e) + "must be " + kind(mismatch.getTargetType())
        : member(e) + "cannot be read";
  }

  private static String syntax(JsonProcessingException e, StreamReadException unreadable) {
    if (unreadable instanceof JsonEOFException) {
      return "unexpected end of JSON";
    }
    if (unreadable instanceof InputCoercionException) {
      return member(e) + "must be a whole number of 64 bits";
    }
    JsonLocation place = unreadable.getLocation();
    return "no JSON at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  /** Such as {@code permissions[0].resource.type: }, or nothing for the body as a whole. */
  private static String member(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    for (Reference step : mapping.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.append(": ").toString();
  }

  private static String kind(Class<?> type) {
    if (type == null || type.isRecord()) {
      return "an object";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a whole number" : "text";
  }
}
