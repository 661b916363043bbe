package org.warder.settings;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The ports of the server can be opened. Open Liberty opens them once the application has started,
 * and goes on without one that it cannot open.
 */
public class PortRule implements StartRule {

  private static final Path PROCESS = Path.of("/proc/self");

  /** The columns of a socket, of {@code net/tcp}: its address, its state and its file. */
  private static final int ADDRESS = 1;

  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final String LISTENS = "0A";

  @Override
  public List<String> mistakes(Config settings) {
    return mistakes(name -> settings.getOptionalValue(name, String.class));
  }

  static List<String> mistakes(Function<String, Optional<String>> settings) {
    Map<String, String> hosts = Map.of("HTTP_PORT", "HTTP_HOST", "OPS_PORT", "OPS_HOST");
    boolean hasTls =
        Stream.of("TLS_CERT", "TLS_KEYSTORE").map(settings).anyMatch(Optional::isPresent);
    List<String> mistakes = new ArrayList<>();
    Stream.of("HTTP_PORT", "HTTPS_PORT", "OPS_PORT")
        .filter(name -> hasTls || !name.equals("HTTPS_PORT"))
        .forEach(
            name -> {
              String host = settings.apply(hosts.getOrDefault(name, "HTTP_HOST")).orElse("");
              ServerSettings.port(settings, name)
                  .filter(port -> Hosts.mistake(host).isEmpty())
                  .flatMap(port -> whyClosed(host, port))
                  .ifPresent(
                      reason ->
                          mistakes.add(
                              name
                                  + " must be a port that the server can open, and not "
                                  + reason));
            });
    return mistakes;
  }

  /** The port and why it cannot be opened; empty if it can, or is open already. */
  private static Optional<String> whyClosed(String host, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, Hosts.address(host))) {
      return Optional.empty();
    } catch (IOException e) {
      return isOwn(port) ? Optional.empty() : Optional.of(port + ": " + e.getMessage());
    }
  }

  /**
   * Whether this process has opened it, which is so where the application alone starts again. A
   * system that does not say so is not asked further.
   */
  private static boolean isOwn(int port) {
    String end = String.format(":%04X", port);
    try (Stream<Path> files = Files.list(PROCESS.resolve("fd"))) {
      Set<String> own = files.map(PortRule::target).collect(Collectors.toSet());
      return Stream.concat(
              Files.readAllLines(PROCESS.resolve("net/tcp")).stream(),
              Files.readAllLines(PROCESS.resolve("net/tcp6")).stream())
          .map(line -> line.strip().split("\\s+"))
          .filter(socket -> socket[ADDRESS].endsWith(end) && socket[STATE].equals(LISTENS))
          .anyMatch(socket -> own.contains("socket:[" + socket[INODE] + "]"));
    } catch (IOException e) {
      return true;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      // Closed meanwhile.
      return "";
    }
  }
}
