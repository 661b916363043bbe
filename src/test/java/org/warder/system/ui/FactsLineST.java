package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;

/** Owner and dates of a token where columns have no room: a line, and more of them if need be. */
class FactsLineST extends OperatorTest {

  private static final String FACTS =
      """
      return [...document.querySelectorAll('tbody tr:first-child td.wide-only')]
        .map(each => each.getBoundingClientRect())
        .map(at => ({left: at.left, right: at.right, top: at.top, bottom: at.bottom}));
      """;

  /** Beyond an end of a line, where a dot would be that separates nothing. */
  private static final int BESIDE = 16;

  @AfterEach
  void widen() {
    browser.resize(Browser.WIDE);
  }

  @Test
  void factsOfANarrowScreenAreSeparatedWithinTheirLinesAlone() throws IOException {
    token(org, "one");
    browser.resize(Browser.NARROW);
    TokensPage page = tokens(org);
    assertThat(assertSeparated()).isGreaterThan(1);
    page.select("one");
    assertSeparated();
  }

  @Test
  void factsOfATabletAreOneLine() throws IOException {
    token(org, "one");
    browser.resize(new Dimension(768, 1024));
    tokens(org);
    assertThat(assertSeparated()).isEqualTo(1);
  }

  /** Looks at what stands between and beside them; returns how many lines there are. */
  private int assertSeparated() throws IOException {
    byte[] png = browser.driver().getScreenshotAs(OutputType.BYTES);
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
    Map<Integer, List<Box>> lines =
        facts().stream()
            .collect(Collectors.groupingBy(Box::top, TreeMap::new, Collectors.toList()));
    for (List<Box> line : lines.values()) {
      Box first = line.get(0);
      Box last = line.get(line.size() - 1);
      assertThat(isBlank(page, first.left - BESIDE, first.left, first)).isTrue();
      assertThat(isBlank(page, last.right + 1, last.right + BESIDE, last)).isTrue();
      for (int at = 1; at < line.size(); at++) {
        Box fact = line.get(at);
        assertThat(isBlank(page, line.get(at - 1).right + 1, fact.left, fact)).isFalse();
      }
    }
    return lines.size();
  }

  private List<Box> facts() {
    return ((List<?>) browser.run(FACTS)).stream().map(each -> Box.of((Map<?, ?>) each)).toList();
  }

  private static boolean isBlank(BufferedImage page, int from, int to, Box height) {
    int colour = page.getRGB(from, height.top);
    for (int x = from; x < to; x++) {
      for (int y = height.top; y < height.bottom; y++) {
        if (page.getRGB(x, y) != colour) {
          return false;
        }
      }
    }
    return true;
  }

  private record Box(int left, int right, int top, int bottom) {

    static Box of(Map<?, ?> at) {
      return new Box(
          edge(at, "left"), edge(at, "right"), edge(at, "top") + 1, edge(at, "bottom") - 1);
    }

    private static int edge(Map<?, ?> at, String name) {
      return (int) Math.round(((Number) at.get(name)).doubleValue());
    }
  }
}
