package org.warder.api.errors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.warder.api.json.Json;
import org.warder.api.json.WireFormat;
import org.warder.error.ErrorCode;

/**
 * An error as every client reads it (src/docs/api.md, Errors): exactly these two members.
 *
 * @param code one of the 14 codes
 * @param message what is wrong
 */
public record ErrorResponse(String code, String message) {

  private static final String CODE_HEADER = "X-Platform-Error-Code";

  /** The HTTP status of a code; a conflict is 422 here, not 409. */
  public static int status(ErrorCode code) {
    return switch (code) {
      case INTERNAL_ERROR -> 500;
      case NOT_IMPLEMENTED -> 501;
      case NOT_FOUND -> 404;
      case CONFLICT, UNPROCESSABLE_ENTITY -> 422;
      case INVALID, EMPTY_VALUE -> 400;
      case UNAVAILABLE -> 503;
      case FORBIDDEN -> 403;
      case TOO_MANY_REQUESTS -> 429;
      case UNAUTHORIZED -> 401;
      case METHOD_NOT_ALLOWED -> 405;
      case REQUEST_TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
    };
  }

  /** The code that tells of a status which the container or JAX-RS has chosen. */
  static ErrorCode code(int status) {
    return switch (status) {
      case 401 -> ErrorCode.UNAUTHORIZED;
      case 403 -> ErrorCode.FORBIDDEN;
      case 404 -> ErrorCode.NOT_FOUND;
      case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
      case 413 -> ErrorCode.REQUEST_TOO_LARGE;
      case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
      case 422 -> ErrorCode.UNPROCESSABLE_ENTITY;
      case 429 -> ErrorCode.TOO_MANY_REQUESTS;
      case 501 -> ErrorCode.NOT_IMPLEMENTED;
      case 503 -> ErrorCode.UNAVAILABLE;
      default -> status >= 400 && status < 500 ? ErrorCode.INVALID : ErrorCode.INTERNAL_ERROR;
    };
  }

  /** The response of a resource. */
  static Response.ResponseBuilder of(ApiError error) {
    Response.ResponseBuilder response =
        Response.status(status(error.code()))
            .type(WireFormat.JSON)
            .header(CODE_HEADER, error.code().text())
            .entity(new ErrorResponse(error.code().text(), error.message()));
    error
        .retryAfterSeconds()
        .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
    return response;
  }

  /** The response of a filter or a servlet: on one line. */
  public static void send(HttpServletResponse response, ErrorCode code, String message)
      throws IOException {
    send(response, new ApiError(code, message));
  }

  /** The same for an error that a service or the container raised. */
  public static void send(HttpServletResponse response, ApiError error) throws IOException {
    String code = error.code().text();
    byte[] body = Json.mapper().writeValueAsBytes(new ErrorResponse(code, error.message()));
    response.setStatus(status(error.code()));
    response.setHeader(CODE_HEADER, code);
    error
        .retryAfterSeconds()
        .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
    response.setContentType(WireFormat.JSON);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
