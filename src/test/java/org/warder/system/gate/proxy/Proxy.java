package org.warder.system.gate.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The proxies for which there is a configuration in {@code src/docs/gate}. */
enum Proxy {
  NGINX("nginx.conf") {
    @Override
    List<String> command(Path program, Path folder) {
      return List.of(
          program.toString(),
          "-p",
          folder.toString(),
          "-e",
          folder.resolve("error.log").toString(),
          "-c",
          folder.resolve("nginx.conf").toString(),
          "-g",
          "daemon off; pid " + folder.resolve("nginx.pid") + ";");
    }
  },
  CADDY("Caddyfile") {
    @Override
    List<String> command(Path program, Path folder) {
      return List.of(program.toString(), "run", "--config", "Caddyfile");
    }
  },
  TRAEFIK("traefik.yaml", "traefik-routes.yaml") {
    @Override
    List<String> command(Path program, Path folder) {
      return List.of(program.toString(), "--configfile=traefik.yaml");
    }
  },
  ENVOY("envoy.yaml") {
    @Override
    List<String> command(Path program, Path folder) {
      return List.of(
          program.toString(),
          "-c",
          "envoy.yaml",
          "--concurrency",
          "1",
          "--log-level",
          "error",
          "--use-dynamic-base-id");
    }
  };

  private static final Path SHIPPED = Path.of("src/docs/gate");

  private final List<String> files;

  Proxy(String... files) {
    this.files = List.of(files);
  }

  /** How it is started in a folder that has its files. */
  abstract List<String> command(Path program, Path folder);

  /** The program, where it is installed. */
  Optional<Path> program() {
    String path = System.getenv("PATH") + ":/usr/sbin";
    return Arrays.stream(path.split(":"))
        .map(folder -> Path.of(folder, name().toLowerCase()))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * The shipped files with the ports of a test, and a folder that any user reaches, in theirs'
   * place.
   */
  void write(Path folder, int port, int warder, int backend) throws IOException {
    for (String file : files) {
      String text =
          Files.readString(SHIPPED.resolve(file))
              .replaceAll("\\b8086\\b", Integer.toString(warder))
              .replaceAll("\\b8181\\b", Integer.toString(backend))
              .replaceAll("\\b8080\\b", Integer.toString(port))
              .replace("/dev/shm/warder", System.getProperty("java.io.tmpdir") + "/warder-" + port);
      Files.writeString(folder.resolve(file), text);
    }
  }
}
