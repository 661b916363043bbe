import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * How long builds, or one build with other files, take from nothing to the first answer of {@code
 * /health}, what they do in the time after, and what memory they need. They take turns; the first
 * is the baseline.
 */
public class Startup {

  private static final int SLICE = 10;

  private final Map<String, List<BenchServer.Start>> first = new LinkedHashMap<>();
  private final Map<String, List<BenchServer.Start>> second = new LinkedHashMap<>();
  private final Map<String, List<List<Load.Slice>>> loads = new LinkedHashMap<>();
  private final Map<String, List<Long>> resident = new LinkedHashMap<>();

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      System.err.println("usage: Startup ROUNDS SECONDS_OF_LOAD BUILD[,FILE]...");
      System.exit(1);
    }
    Startup startup = new Startup();
    int rounds = Integer.parseInt(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    List<String> subjects = List.of(arguments).subList(2, arguments.length);
    for (int round = 1; round <= rounds; round++) {
      for (String subject : subjects) {
        startup.measure(subject, seconds);
      }
    }
    startup.print(subjects);
  }

  private void measure(String subject, int seconds) throws Exception {
    List<String> parts = List.of(subject.split(","));
    try (BenchServer server = BenchServer.create(Path.of(parts.get(0)))) {
      for (String file : parts.subList(1, parts.size())) {
        server.replace(Path.of(file));
      }
      add(first, subject, server.start());
      server.stop();
      BenchServer.Start start = server.start();
      add(second, subject, start);
      System.out.printf("%s: %.1f s, %.1f s of CPU%n", subject, start.wall(), start.cpu());
      if (seconds > 0) {
        add(loads, subject, new Load(server.url()).run(seconds / SLICE, SLICE, server::cpu));
      }
      add(resident, subject, server.resident());
    }
  }

  private static <T> void add(Map<String, List<T>> map, String subject, T value) {
    map.computeIfAbsent(subject, key -> new ArrayList<>()).add(value);
  }

  private void print(List<String> subjects) throws IOException {
    System.out.println(
        "| | first start | second start | CPU s | of the baseline | MB | requests/s and CPU µs each |");
    System.out.println("|---|---|---|---|---|---|---|");
    String baseline = subjects.get(0);
    for (String subject : subjects) {
      System.out.printf(
          "| %s | %.1f s | %.1f s | %.1f, %.1f | %.2f, %.2f | %.0f | %s |%n",
          subject,
          wall(first, subject),
          wall(second, subject),
          median(first.get(subject).stream().mapToDouble(BenchServer.Start::cpu)),
          median(second.get(subject).stream().mapToDouble(BenchServer.Start::cpu)),
          wall(first, subject) / wall(first, baseline),
          wall(second, subject) / wall(second, baseline),
          median(resident.get(subject).stream().mapToDouble(Long::doubleValue)),
          slices(subject));
    }
  }

  private static double wall(Map<String, List<BenchServer.Start>> starts, String subject) {
    return median(starts.get(subject).stream().mapToDouble(BenchServer.Start::wall));
  }

  private static double median(DoubleStream values) {
    return Measure.median(values.toArray());
  }

  private String slices(String subject) {
    StringBuilder text = new StringBuilder();
    List<List<Load.Slice>> all = loads.getOrDefault(subject, List.of());
    for (int slice = 0; !all.isEmpty() && slice < all.get(0).size(); slice++) {
      int index = slice;
      text.append(
          "%.0f/%.0f "
              .formatted(
                  median(all.stream().mapToDouble(run -> run.get(index).rate())),
                  median(all.stream().mapToDouble(run -> run.get(index).cpu()))));
    }
    return text.toString().strip();
  }
}
