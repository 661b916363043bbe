import java.util.ArrayList;
import java.util.List;

/** What is shown at the end: what each subject reached, and what was asked for. */
final class Table {

  private final List<String> rows = new ArrayList<>();
  private final List<String> demands = new ArrayList<>();

  /** Adds the subjects of turns, the first of which is the baseline. */
  void add(String title, Turns turns) {
    String baseline = turns.names().get(0);
    for (String name : turns.names()) {
      Turns.Turn turn = turns.median(name);
      rows.add(
          "| %s | %s | %.0f | %.2f | %.1f | %.1f | %.0f |"
              .formatted(
                  title,
                  name,
                  turn.rate(),
                  turns.ratio(name, baseline),
                  turn.median(),
                  turn.p99(),
                  turn.micros()));
    }
  }

  /** Adds a figure that must be so great at least. */
  void atLeast(String what, double value, double wanted) {
    demand(what, "%.2f", value, "at least", wanted, value >= wanted);
  }

  /** Adds a figure that must be so great at most. */
  void atMost(String what, double value, double wanted) {
    demand(what, "%.2f", value, "at most", wanted, value <= wanted);
  }

  private void demand(
      String what, String form, double value, String word, double wanted, boolean met) {
    demands.add(
        "| %s | %s | %s %s | %s |"
            .formatted(
                what, form.formatted(value), word, form.formatted(wanted), met ? "yes" : "no"));
  }

  void print() {
    System.out.println();
    System.out.println("| | | requests/s | of the first | median ms | p99 ms | CPU µs |");
    System.out.println("|---|---|---|---|---|---|---|");
    rows.forEach(System.out::println);
    System.out.println();
    System.out.println("| | reached | wanted | met |");
    System.out.println("|---|---|---|---|");
    demands.forEach(System.out::println);
  }
}
