package org.warder.api.protocol;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The bytes of a body as they came.
 *
 * @param bytes one more than may be, if there are too many
 * @param fault why there are no more; null if these are all
 */
record ArrivedBody(byte[] bytes, IOException fault) {

  private static final int PIECE = 8_192;

  /** Gathers what comes. */
  static final class Gathering {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int maxBytes;

    Gathering(int maxBytes) {
      this.maxBytes = maxBytes;
    }

    /**
     * Reads what is there.
     *
     * @param piece what to read it with
     * @return how many bytes; negative at the end
     */
    int read(ServletInputStream input, byte[] piece) throws IOException {
      int length = input.read(piece, 0, Math.min(piece.length, maxBytes + 1 - bytes.size()));
      if (length > 0) {
        bytes.write(piece, 0, length);
      }
      return length;
    }

    /** Whether there is as much as anybody wants to see. */
    boolean isFull() {
      return bytes.size() > maxBytes;
    }

    ArrivedBody end(IOException fault) {
      return new ArrivedBody(bytes.toByteArray(), fault);
    }
  }

  /** Something to read a body with. */
  static byte[] piece() {
    return new byte[PIECE];
  }

  /**
   * Waits for a body.
   *
   * @param longest for how long, however steadily it comes
   */
  static ArrivedBody read(HttpServletRequest request, int maxBytes, Duration longest) {
    long begin = System.nanoTime();
    Gathering gathering = new Gathering(maxBytes);
    byte[] piece = piece();
    ServletInputStream input = null;
    try {
      input = request.getInputStream();
      while (!gathering.isFull() && gathering.read(input, piece) >= 0) {
        if (System.nanoTime() - begin > longest.toNanos()) {
          throw new SocketTimeoutException("the body comes too slowly");
        }
      }
      return gathering.end(null);
    } catch (IOException e) {
      close(input);
      return gathering.end(e);
    }
  }

  /** The container would go on reading what is malformed, and write down that it could not. */
  private static void close(ServletInputStream input) {
    try {
      if (input != null) {
        input.close();
      }
    } catch (IOException e) {
      // Known already.
    }
  }
}
