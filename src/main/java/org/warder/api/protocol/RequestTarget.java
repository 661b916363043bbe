package org.warder.api.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warder.error.ErrorCode;

/**
 * What makes a path another name of a path, or a query unreadable (RFC 3986, sections 2.1, 3.3 and
 * 6.2.2): refused, so that a proxy, the container and the filters here never read one in different
 * ways.
 */
final class RequestTarget {

  /** Why a request is refused. */
  record Fault(ErrorCode code, String message) {}

  private static final Set<String> DOTS = Set.of(".", "..");

  /** Where Open Liberty would answer by itself, and send whoever asks for it to another address. */
  private static final String LOGOUT = "/ibm_security_logout";

  private RequestTarget() {}

  /**
   * What is wrong with the target of a request, if anything is.
   *
   * @param path as it came, percent-encoded
   * @param query as it came, or null
   */
  static Optional<Fault> fault(String path, String query) {
    if (query == null && isOrdinary(path)) {
      return Optional.empty();
    }
    Optional<String> decoded = decode(path);
    if (path.indexOf(';') >= 0 || decoded.filter(text -> text.indexOf(';') >= 0).isPresent()) {
      // Path parameters would make "/users;x" another name of "/users".
      return Optional.of(new Fault(ErrorCode.NOT_FOUND, "path not found"));
    }
    if (path.contains("//") || path.contains(LOGOUT)) {
      return Optional.of(new Fault(ErrorCode.NOT_FOUND, "path not found"));
    }
    if (decoded.isEmpty()) {
      return invalid("the path has a % that is not followed by two hexadecimal digits");
    }
    if (hasDotSegment(decoded.get()) || hidesSlash(path, decoded.get())) {
      return invalid("the path must not have . or .. for a segment, nor an encoded slash");
    }
    if (query != null && !isWellFormed(query)) {
      return invalid("the query must be UTF-8 with each % followed by two hexadecimal digits");
    }
    return Optional.empty();
  }

  /** Whether there is nothing in a path that needs a closer look; most have nothing. */
  private static boolean isOrdinary(String path) {
    return isPlain(path)
        && path.indexOf(';') < 0
        && path.indexOf('\\') < 0
        && !path.startsWith(".")
        && !path.contains("/.")
        && !path.contains("//")
        && !path.contains(LOGOUT);
  }

  /** Whether a text is ASCII and stands for itself. */
  static boolean isPlain(String encoded) {
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) >= 0x80 || encoded.charAt(i) == '%') {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes that a percent-encoded text stands for are UTF-8. */
  static boolean isWellFormed(String encoded) {
    return decode(encoded).filter(RequestTarget::isUtf8).isPresent();
  }

  /**
   * The bytes that a percent-encoded text stands for, each as one character; empty if a {@code %}
   * is not followed by two hexadecimal digits.
   */
  static Optional<String> decode(String encoded) {
    StringBuilder bytes = new StringBuilder(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        int high = i + 2 < encoded.length() ? digit(encoded.charAt(i + 1)) : -1;
        int low = i + 2 < encoded.length() ? digit(encoded.charAt(i + 2)) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.append((char) (high << 4 | low));
        i += 2;
      } else {
        bytes.append(c);
      }
    }
    return Optional.of(bytes.toString());
  }

  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static boolean isUtf8(String bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean hasDotSegment(String path) {
    return Stream.of(path.split("/", -1)).anyMatch(DOTS::contains);
  }

  private static boolean hidesSlash(String path, String decoded) {
    return decoded.indexOf('\\') >= 0 || slashes(decoded) != slashes(path);
  }

  private static long slashes(String text) {
    return text.chars().filter(c -> c == '/').count();
  }

  private static Optional<Fault> invalid(String message) {
    return Optional.of(new Fault(ErrorCode.INVALID, message));
  }
}
