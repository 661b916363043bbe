package org.warder.cli.configfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;

/** The configs of one file, in memory until {@link #save()}. A missing file holds none. */
public final class ConfigFile {
  private static final Set<String> FORBIDDEN =
      Set.of("-", "list", "update", "set", "delete", "switch", "create");

  private final Path path;
  private final boolean exists;
  private final SortedMap<String, Config> configs;

  private ConfigFile(Path path, boolean exists, Map<String, Config> configs) {
    this.path = path;
    this.exists = exists;
    this.configs = new TreeMap<>(configs);
  }

  /**
   * Reads a file.
   *
   * @throws CommandFailure if it is not what a config file looks like; it stays as it is
   */
  public static ConfigFile read(Path path) {
    if (!Files.exists(path)) {
      return new ConfigFile(path, false, Map.of());
    }
    try {
      return new ConfigFile(path, true, ConfigToml.parse(path, Files.readString(path)));
    } catch (IOException e) {
      throw new CommandFailure("config file " + Quoted.of(path.toString()) + " cannot be read");
    }
  }

  /** All configs by name, sorted. */
  public SortedMap<String, Config> all() {
    return Collections.unmodifiableSortedMap(configs);
  }

  /** The name of the active config, or of the first if none is; null if there are none. */
  public String activeName() {
    for (Map.Entry<String, Config> entry : configs.entrySet()) {
      if (entry.getValue().active()) {
        return entry.getKey();
      }
    }
    return configs.isEmpty() ? null : configs.firstKey();
  }

  /** The active config, {@link Config#DEFAULT} if there are none. */
  public Config active() {
    return configs.isEmpty() ? Config.DEFAULT : configs.get(activeName());
  }

  /** The name that is meant: {@code -} is the previously active config. */
  public String resolve(String name) {
    if (!name.equals("-")) {
      get(name);
      return name;
    }
    if (!exists) {
      throw new CommandFailure("config \"\" is not found");
    }
    for (Map.Entry<String, Config> entry : configs.entrySet()) {
      if (entry.getValue().previous()) {
        return entry.getKey();
      }
    }
    throw new CommandFailure("previous  activated config is not found");
  }

  /** The config of this name, which must exist. */
  public Config get(String name) {
    Config config = configs.get(name);
    if (config == null) {
      throw new CommandFailure("config " + Quoted.of(name) + " is not found");
    }
    return config;
  }

  /** Adds a config; an active one becomes the active one. */
  public void add(String name, Config config) {
    if (name.isEmpty()) {
      throw new CommandFailure("config name is empty");
    }
    if (configs.containsKey(name)) {
      throw new CommandFailure("config " + Quoted.of(name) + " already exists");
    }
    replace(name, config);
  }

  /** Puts a config in the place of the one with its name; an active one becomes the active one. */
  public void replace(String name, Config config) {
    configs.put(name, config);
    if (config.active()) {
      activate(name);
    }
  }

  /** Makes a config the active one, and the one that was active the previous one. */
  public void activate(String name) {
    get(name);
    configs.replaceAll(
        (other, config) -> config.marked(other.equals(name), wasActive(other, config, name)));
  }

  private static boolean wasActive(String other, Config config, String name) {
    return config.active() && !other.equals(name);
  }

  /**
   * Removes a config; the first of the others becomes active if it was.
   *
   * @return what was removed, null if there is none of that name
   */
  public Config remove(String name) {
    Config removed = configs.remove(name);
    if (removed != null && removed.active() && !configs.isEmpty()) {
      String next = configs.firstKey();
      configs.put(next, configs.get(next).marked(true, configs.get(next).previous()));
    }
    return removed;
  }

  /** Writes the file, which its owner alone can read. */
  public void save() {
    for (String name : configs.keySet()) {
      if (FORBIDDEN.contains(name)) {
        throw new CommandFailure(Quoted.of(name) + " is not a valid config name");
      }
    }
    try {
      // A linked file is replaced where it lies, not the link.
      Path target = exists ? path.toRealPath() : path.toAbsolutePath();
      Files.createDirectories(target.getParent());
      // The JDK creates such files for the owner alone (0600).
      Path written = Files.createTempFile(target.getParent(), ".configs", ".tmp");
      try {
        Files.writeString(written, ConfigToml.format(configs));
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw new CommandFailure("config file " + Quoted.of(path.toString()) + " cannot be written");
    }
  }
}
