package org.warder.gate.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;

/** The parameters of a query, by their exact names. Only {@code &} stands between them. */
public final class Parameters {

  private static final Parameters NONE = new Parameters(List.of());

  private record Parameter(String name, String value) {}

  private final List<Parameter> parameters;

  private Parameters(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads a query as a form (WHATWG URL, application/x-www-form-urlencoded).
   *
   * @throws RefusedRequestException if a name or a value does not decode, or if there is a {@code
   *     ;}, which separates for some backends and is left out with its parameter by others
   */
  static Parameters parse(String query) {
    if (query.isEmpty()) {
      return NONE;
    }
    if (query.indexOf(';') >= 0) {
      throw new RefusedRequestException(GateReason.QUERY_WITH_SEMICOLON);
    }
    List<Parameter> parameters = new ArrayList<>();
    int from = 0;
    while (from <= query.length()) {
      int end = query.indexOf('&', from);
      end = end < 0 ? query.length() : end;
      if (end > from) {
        parameters.add(parameter(query, from, end));
      }
      from = end + 1;
    }
    return new Parameters(parameters);
  }

  private static Parameter parameter(String query, int from, int end) {
    int equals = query.indexOf('=', from);
    if (equals < 0 || equals > end) {
      return new Parameter(FormDecoder.decode(query.substring(from, end)), "");
    }
    return new Parameter(
        FormDecoder.decode(query.substring(from, equals)),
        FormDecoder.decode(query.substring(equals + 1, end)));
  }

  /** Whether there is a parameter of that name. */
  public boolean has(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The value of a parameter, empty text if it has none.
   *
   * @throws RefusedRequestException if it is there more than once
   */
  public Optional<String> find(String name) {
    String found = null;
    for (Parameter parameter : parameters) {
      if (parameter.name.equals(name)) {
        if (found != null) {
          throw new RefusedRequestException(GateReason.PARAMETER_TWICE, name);
        }
        found = parameter.value;
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * The value of a parameter.
   *
   * @throws RefusedRequestException if it is not there exactly once
   */
  public String get(String name) {
    return find(name)
        .orElseThrow(() -> new RefusedRequestException(GateReason.PARAMETER_MISSING, name));
  }
}
