package org.warder.gate.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The route maps that a server has, by their names. */
public final class RouteMaps {

  private static final List<String> SHIPPED = List.of("influxdb2", "influxdb3-core");
  private static final String ENDING = ".yaml";
  private static final Pattern FILE = Pattern.compile("[a-z0-9-]+\\.yaml");

  private final Map<String, RouteMap> maps = new TreeMap<>();

  private RouteMaps() {}

  /** No map at all: nothing is allowed. */
  public static RouteMaps none() {
    return new RouteMaps();
  }

  /**
   * The maps that come with Warder.
   *
   * @param status who may ask how a backend is: its health, its metrics
   */
  public static RouteMaps shipped(Access status) {
    RouteMaps maps = new RouteMaps();
    List<String> problems = new ArrayList<>();
    SHIPPED.forEach(name -> maps.add(name, name + ENDING, resource(name), status, problems));
    return checked(maps, problems);
  }

  /**
   * The maps that come with Warder and those of a directory beside them, a file each, whose names
   * end in {@code .yaml}. Names that begin with a dot are left out.
   *
   * @param directory where one's own maps are
   * @param status who may ask how a backend is: its health, its metrics
   * @throws RouteMapException if there is a mistake; all of them are told
   */
  public static RouteMaps read(Path directory, Access status) {
    RouteMaps maps = shipped(status);
    List<String> problems = new ArrayList<>();
    for (Path path : list(directory)) {
      String file = path.getFileName().toString();
      if (!FILE.matcher(file).matches()) {
        problems.add(path + ": a route map is a file whose name is a-z, 0-9, - and then .yaml");
        continue;
      }
      String name = file.substring(0, file.length() - ENDING.length());
      if (maps.maps.containsKey(name)) {
        problems.add(path + ": Warder has a route map of that name; choose another");
        continue;
      }
      try {
        maps.add(name, path.toString(), Files.readString(path), status, problems);
      } catch (IOException e) {
        problems.add(path + ": this cannot be read as a file in UTF-8");
      }
    }
    return checked(maps, problems);
  }

  private void add(String name, String file, String yaml, Access status, List<String> problems) {
    Problems ofFile = new Problems(file);
    maps.put(name, RouteMapReader.read(name, yaml, status, ofFile));
    problems.addAll(ofFile.found());
  }

  private static RouteMaps checked(RouteMaps maps, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new RouteMapException(problems);
    }
    return maps;
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new RouteMapException(
          List.of(directory + ": this must be a directory of route maps that can be read"));
    }
  }

  private static String resource(String name) {
    try (InputStream in = RouteMaps.class.getResourceAsStream(name + ENDING)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The map of that name. */
  public Optional<RouteMap> find(String name) {
    return Optional.ofNullable(maps.get(name));
  }

  /** All of them, in the order of their names. */
  public Collection<RouteMap> list() {
    return List.copyOf(maps.values());
  }
}
