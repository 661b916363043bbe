package org.warder.api.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.warder.api.errors.RequestException;
import org.warder.error.ErrorCode;

/** The body of a request, read to its end and decompressed. */
public final class RequestBody {

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
    InputStream received = null;
    try {
      received = request.getInputStream();
      return decompressed(received, request.getHeader("Content-Encoding")).readNBytes(bytes);
    } catch (IOException e) {
      close(received);
      throw new RequestException(
          ErrorCode.INVALID, "request body cannot be read: it breaks off or is malformed", e);
    }
  }

  /** The container would go on reading what is malformed, and write down that it could not. */
  private static void close(InputStream received) {
    try {
      if (received != null) {
        received.close();
      }
    } catch (IOException e) {
      // Known already.
    }
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
