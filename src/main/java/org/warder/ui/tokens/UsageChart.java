package org.warder.ui.tokens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.warder.usage.UsageReport.Counts;
import org.warder.usage.UsageReport.Day;

/** A bar for each day: as high as there were requests, with those that were denied on top. */
public final class UsageChart {

  /** The width of a bar with the room behind it. */
  private static final int STEP = 8;

  private static final int WIDTH = 6;
  private static final int HEIGHT = 64;

  private final List<Bar> bars = new ArrayList<>();
  private final long greatest;

  /**
   * A bar. Lengths are those of the drawing.
   *
   * @param allowed the height of its lower part
   * @param denied the height of its upper part
   */
  public record Bar(LocalDate day, Counts counts, int x, int allowed, int denied) {

    /** The outline of the whole height. */
    public String room() {
      return outline(0, HEIGHT);
    }

    /** The outline of what was allowed. */
    public String lower() {
      return outline(HEIGHT - allowed, allowed);
    }

    /** The outline of what was denied. */
    public String upper() {
      return outline(HEIGHT - allowed - denied, denied);
    }

    private String outline(int y, int height) {
      return "M" + x + " " + y + "h" + WIDTH + "v" + height + "h-" + WIDTH + "z";
    }
  }

  UsageChart(List<Day> days) {
    greatest = days.stream().mapToLong(day -> shown(day.counts())).max().orElse(0);
    for (Day day : days) {
      Counts counts = day.counts();
      int whole = height(shown(counts));
      int denied = counts.denied() == 0 ? 0 : Math.max(1, height(counts.denied()));
      bars.add(new Bar(day.day(), counts, STEP * bars.size(), Math.max(0, whole - denied), denied));
    }
  }

  private static long shown(Counts counts) {
    return counts.allowed() + counts.denied();
  }

  /** What is little can be seen too. */
  private int height(long count) {
    return count == 0 ? 0 : (int) Math.max(2, HEIGHT * count / greatest);
  }

  public List<Bar> getBars() {
    return bars;
  }

  /** The most requests of a day. */
  public long getGreatest() {
    return greatest;
  }

  public int getWidth() {
    return STEP * bars.size();
  }

  public int getHeight() {
    return HEIGHT;
  }
}
