import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Lines of a file, each a bucket, a blank and a token, which are sent in an order without
 * neighbours.
 *
 * @param first the number of the first, from 0
 * @param count how many
 * @param step from each to the next; it has no divisor with the count
 */
record Lines(Path file, int first, int count, int step) {

  static final String BUCKET_MARK = "{bucket}";
  static final String TOKEN_MARK = "{token}";

  /** The number of characters of a token. */
  static final int TOKEN = 53;

  private static final int BUCKET = 10;
  private static final int LINE = BUCKET + 1 + TOKEN + 1;
  private static final int STEP = 104_729;

  /** In an order without neighbours. */
  static Lines mixed(Path file, int count) {
    return new Lines(file, 0, count, STEP);
  }

  /** A text with the bucket and the token of a line in the place of the marks. */
  String fill(String text, int number) throws IOException {
    byte[] line = new byte[LINE];
    try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
      lines.seek((long) (first + number) * LINE);
      lines.readFully(line);
    }
    String read = new String(line, StandardCharsets.US_ASCII);
    return text.replace(BUCKET_MARK, read.substring(0, BUCKET))
        .replace(TOKEN_MARK, read.substring(BUCKET + 1, LINE - 1));
  }
}
