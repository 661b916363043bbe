package org.warder.api.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.warder.api.errors.RequestException;
import org.warder.error.ErrorCode;

/** The body of a request, read to its end and decompressed. */
public final class RequestBody {

  static final String LATE = "request body cannot be read: it has not arrived in time";

  private RequestBody() {}

  /**
   * Reads the body.
   *
   * @param maxBytes the greatest size, compressed or not
   * @throws RequestException {@code request too large} above that, {@code invalid} if the body
   *     breaks off, its chunks are malformed (RFC 9112, section 7.1) or it does not decompress
   */
  public static byte[] read(HttpServletRequest request, int maxBytes) {
    if (request.getContentLengthLong() > maxBytes) {
      throw tooLarge(maxBytes);
    }
    byte[] body = readUpTo(maxBytes + 1, request);
    if (body.length > maxBytes) {
      throw tooLarge(maxBytes);
    }
    return body;
  }

  private static byte[] readUpTo(int bytes, HttpServletRequest request) {
    try {
      return decompressed(request.getInputStream(), request.getHeader("Content-Encoding"))
          .readNBytes(bytes);
    } catch (IOException e) {
      throw new RequestException(ErrorCode.INVALID, fault(e), e);
    }
  }

  /** Why a body cannot be read, for its client. */
  static String fault(Throwable thrown) {
    return thrown instanceof SocketTimeoutException
        ? LATE
        : "request body cannot be read: it breaks off or is malformed";
  }

  private static InputStream decompressed(InputStream received, String encoding)
      throws IOException {
    return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> new GZIPInputStream(received);
      case "deflate" -> new InflaterInputStream(received);
      default -> received;
    };
  }

  private static RequestException tooLarge(int maxBytes) {
    return new RequestException(
        ErrorCode.REQUEST_TOO_LARGE, "request body is larger than " + maxBytes + " bytes");
  }
}
