import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Subjects that take turns, since the speed of a machine changes from minute to minute. */
final class Turns {

  /**
   * What is measured.
   *
   * @param name in the table
   * @param requests what is sent
   * @param connections at once
   * @param server whose processor time is counted
   */
  record Subject(String name, Requests requests, int connections, Measured server) {}

  /** What is sent in turn after turn. */
  interface Requests {

    Request next();

    /** Takes note how many a turn has sent. */
    default void sent(long requests) {}
  }

  /** A server, by the processor time that it has used. */
  interface Measured {
    double cpu();
  }

  /**
   * What came of a turn.
   *
   * @param micros of processor time for each request
   */
  record Turn(double rate, double median, double p99, double micros) {}

  private final Map<Subject, List<Turn>> turns = new LinkedHashMap<>();
  private final List<Subject> subjects;
  private final int seconds;

  /** With turns of so many seconds. */
  Turns(int seconds, List<Subject> subjects) {
    this.seconds = seconds;
    this.subjects = subjects;
  }

  /** Lets them take turns for so long, and shows what they reach: they get warm. */
  Turns warm(int total) throws Exception {
    long start = System.nanoTime();
    while (Measure.millisSince(start) < total * 1000.0) {
      StringBuilder line = new StringBuilder();
      line.append("warm-up, %.0f s:".formatted(Measure.millisSince(start) / 1000));
      for (Subject subject : subjects) {
        Turn turn = turn(subject);
        line.append(" %s %.0f/s %.0f µs;".formatted(subject.name(), turn.rate(), turn.micros()));
      }
      System.out.println(line);
    }
    return this;
  }

  /** Measures so many rounds. */
  Turns measure(int rounds) throws Exception {
    for (int round = 1; round <= rounds; round++) {
      for (Subject subject : subjects) {
        Turn turn = turn(subject);
        turns.computeIfAbsent(subject, key -> new ArrayList<>()).add(turn);
        System.out.printf(
            "round %d: %s %.0f/s, p99 %.1f ms, %.0f µs of CPU%n",
            round, subject.name(), turn.rate(), turn.p99(), turn.micros());
      }
    }
    return this;
  }

  private Turn turn(Subject subject) throws Exception {
    double cpu = subject.server().cpu();
    Wrk.Round round = Wrk.run(subject.requests().next(), subject.connections(), seconds);
    subject.requests().sent(round.requests());
    double used = subject.server().cpu() - cpu;
    return new Turn(
        round.rate(), round.median(), round.p99(), used * 1e6 / Math.max(1, round.requests()));
  }

  /** The medians of a subject. */
  Turn median(String name) {
    List<Turn> all =
        turns.entrySet().stream()
            .filter(entry -> entry.getKey().name().equals(name))
            .findFirst()
            .orElseThrow()
            .getValue();
    return new Turn(
        Measure.median(all.stream().mapToDouble(Turn::rate).toArray()),
        Measure.median(all.stream().mapToDouble(Turn::median).toArray()),
        Measure.median(all.stream().mapToDouble(Turn::p99).toArray()),
        Measure.median(all.stream().mapToDouble(Turn::micros).toArray()));
  }

  /**
   * The median over the rounds of the rate of one subject as a share of another's in the same
   * round.
   */
  double ratio(String name, String baseline) {
    double[] mine = rates(name);
    double[] theirs = rates(baseline);
    double[] ratios = new double[mine.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = mine[i] / theirs[i];
    }
    return Measure.median(ratios);
  }

  private double[] rates(String name) {
    return turns.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .flatMap(entry -> entry.getValue().stream())
        .mapToDouble(Turn::rate)
        .toArray();
  }

  /** The subjects in their order. */
  List<String> names() {
    return subjects.stream().map(Subject::name).toList();
  }
}
