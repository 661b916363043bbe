import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Load by wrk, one thread of it. A round in which one response is wrong fails. */
final class Wrk {

  /**
   * A round.
   *
   * @param requests that were answered
   * @param seconds it took
   * @param median of the response times, in milliseconds
   * @param p99 of the response times, in milliseconds
   */
  record Round(long requests, double seconds, double median, double p99) {

    double rate() {
      return requests / seconds;
    }
  }

  private static final Path SCRIPT = Path.of("src/bench/speed/request.lua");

  private Wrk() {}

  /**
   * A round of so many seconds.
   *
   * @throws IllegalStateException if a response was not as it must be
   */
  static Round run(Request request, int connections, int seconds)
      throws IOException, InterruptedException {
    int length = Sample.check(request);
    Path text = Files.createTempFile("request", ".http");
    try {
      Files.writeString(text, request.text());
      Process wrk = new ProcessBuilder(command(request, connections, seconds, text)).start();
      String output = new String(wrk.getInputStream().readAllBytes());
      String errors = new String(wrk.getErrorStream().readAllBytes());
      if (wrk.waitFor() != 0 || !output.contains("RESULT")) {
        throw new IllegalStateException("wrk: " + output + errors);
      }
      return checked(request, connections, length, Measure.first("RESULT (.*)", output));
    } finally {
      Files.delete(text);
    }
  }

  private static List<String> command(Request request, int connections, int seconds, Path text) {
    List<String> command = new ArrayList<>(List.of("wrk", "--threads", "1", "--timeout", "10s"));
    command.addAll(List.of("--connections", "" + connections, "--duration", seconds + "s"));
    command.addAll(List.of("--script", SCRIPT.toString(), request.server().toString(), "--"));
    command.add(text.toString());
    if (request.lines() != null) {
      Lines lines = request.lines();
      command.add(lines.file().toString());
      command.addAll(List.of("" + lines.first(), "" + lines.count(), "" + lines.step()));
    }
    return command;
  }

  /** Every response has the status and, but for those that were on their way, about the length. */
  private static Round checked(Request request, int connections, int length, String result) {
    long[] numbers = List.of(result.split(" ")).stream().mapToLong(Long::parseLong).toArray();
    long requests = numbers[0];
    long refused = request.status() >= 400 ? requests : 0;
    long missing = Math.abs(numbers[2] - requests * length);
    long failures = numbers[6] + numbers[7] + numbers[8] + numbers[9];
    if (requests == 0
        || numbers[5] != refused
        || failures != 0
        || missing > (long) (connections + 1) * length + requests * request.varying()) {
      throw new IllegalStateException(
          ("%s: requests, µs, bytes, median, p99, status above 399, failures to connect, read, write"
                  + " and respond in time: %s where responses have %d bytes")
              .formatted(request.server(), result, length));
    }
    return new Round(requests, numbers[1] / 1e6, numbers[3] / 1e3, numbers[4] / 1e3);
  }
}
