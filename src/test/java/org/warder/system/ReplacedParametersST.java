package org.warder.system;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each parameter of each path and query in the OpenAPI document, replaced. */
class ReplacedParametersST extends DocumentedRequests {

  private static final List<String> PARAMETERS =
      List.of(
          "",
          "0",
          "-1",
          "7",
          "1.5",
          "99999999999999999999",
          "true",
          "null",
          "x",
          "%00",
          "%20",
          "%C3%A9",
          "%D9%A5",
          "%F0%9F%94%91",
          "%25",
          "0000000000000000",
          "ffffffffffffffff",
          "x".repeat(3_000));

  static Stream<Call> callsWithParameters() {
    return calls().filter(call -> call.operation().getParameters() != null);
  }

  @ParameterizedTest
  @MethodSource("callsWithParameters")
  void valuesOfParameters(Call call) {
    for (Parameter given : call.operation().getParameters()) {
      Parameter parameter = resolved(given);
      for (String value : PARAMETERS) {
        if (parameter.getIn().equals("query")) {
          send(call, concrete(call.path()) + "?" + parameter.getName() + "=" + value, null);
        } else if (parameter.getIn().equals("path") && !value.isEmpty()) {
          send(call, concrete(call.path().replace("{" + parameter.getName() + "}", value)), null);
        }
      }
    }
  }

  private static Parameter resolved(Parameter parameter) {
    String ref = parameter.get$ref();
    return ref == null
        ? parameter
        : DOCUMENT.getComponents().getParameters().get(ref.substring(ref.lastIndexOf('/') + 1));
  }
}
