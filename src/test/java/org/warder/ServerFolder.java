package org.warder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of servers as an installation would have it: the configuration of {@code liberty/} and
 * the JDBC drivers of the build.
 */
public final class ServerFolder {

  /** Which of the JVMs that test beside each other this is, from 1 on. */
  private static final int FORK = Integer.getInteger("fork", 1);

  private static final Path ALL =
      Path.of("target", "servers", Integer.toString(FORK)).toAbsolutePath();

  /** Where the files about failures are turned off: tests want to see them. */
  private static final String WITHOUT_INCIDENTS = "bootstrap.properties";

  /** What nothing listens at yet may be somebody's already. */
  private static final Set<Integer> GIVEN_OUT = new HashSet<>();

  private static final String DRIVER = "(derby|derbyshared|derbytools|postgresql)-\\d.*\\.jar";

  private final Path home;

  private final String server;

  private ServerFolder(Path home, String server) {
    this.home = home;
    this.server = server;
  }

  /**
   * A new folder; one of an earlier run goes.
   *
   * @param name of the folder
   * @param server the name of the one server in it
   */
  public static ServerFolder create(String name, String server) {
    ServerFolder folder = new ServerFolder(ALL.resolve(name), server);
    try {
      folder.lay();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** Where the build has put Open Liberty. */
  public static Path runtime() {
    return Path.of(System.getProperty("wlp.home"));
  }

  /** A port that nothing listens at, and that nobody else is given, here or by a JVM beside. */
  public static synchronized int freePort() {
    // Below the ports that outgoing connections take, which would be in use by then.
    int first = 15_000 + 5_000 * FORK;
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(first, first + 5_000);
      try (ServerSocket socket = new ServerSocket(port)) {
        if (GIVEN_OUT.add(port)) {
          return port;
        }
      } catch (IOException e) {
        // In use: the next one.
      }
    }
  }

  /** What {@code WLP_USER_DIR} is for this server. */
  public Path usr() {
    return home.resolve("usr");
  }

  /** Where the server keeps its data. */
  public Path data() {
    return home.resolve("data");
  }

  /** A file or folder beside the server's configuration. */
  public Path server(String path) {
    return usr().resolve("servers").resolve(server).resolve(path);
  }

  /** Any other file of this server. */
  public Path file(String name) {
    return home.resolve(name);
  }

  /** The files of this server whose names match. */
  public List<Path> files(String name) {
    List<Path> found = new ArrayList<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().matches(name)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // A running server removes files of its own.
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(home, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** What the files of this server whose names match hold, one behind the other. */
  public String read(String name) {
    return files(name).stream().map(ServerFolder::read).collect(Collectors.joining());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a server that is running has logged a text by now. */
  public boolean hasLogged(String text) {
    Path messages = server("logs/messages.log");
    try {
      return Files.exists(messages) && Files.readString(messages).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a file to beside the server's configuration. */
  public void add(Path file, String path) {
    try {
      Files.createDirectories(server(path).getParent());
      Files.copy(file, server(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Has the server write no file about a failure that it does not expect, as one that is installed.
   */
  public void writeNoIncidents() {
    add(Path.of("liberty", WITHOUT_INCIDENTS), WITHOUT_INCIDENTS);
  }

  private void lay() throws IOException {
    if (Files.exists(home)) {
      delete(home);
    }
    for (String file : Path.of("liberty").toFile().list()) {
      if (!file.equals(WITHOUT_INCIDENTS)) {
        add(Path.of("liberty", file), file);
      }
    }
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = Path.of(jar).getFileName().toString();
      if (name.matches(DRIVER)) {
        add(Path.of(jar), "jdbc/" + name);
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
