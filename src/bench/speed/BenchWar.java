import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** An application of baselines, which stands beside Warder in a server that is measured. */
final class BenchWar {

  private static final Path SOURCES = Path.of("src/bench/speed/war");

  /** Read before {@code server.xml}, which says nothing of it. */
  private static final String CONFIGURATION =
      "<server><webApplication location=\"bench.war\" contextRoot=\"/bench\"/></server>";

  /** Where an earlier build has a virtual host of its own, the baselines stand there too. */
  private static final String OWN_HOST = "virtualHost id=\"warder\"";

  private static final String BINDING =
      """
      <web-bnd xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.2">
        <virtual-host name="warder"/>
      </web-bnd>
      """;

  /** A second each. */
  private static final int TRIES = 120;

  private BenchWar() {}

  /** Puts it into a server that is not running yet. */
  static void install(BenchServer server) throws IOException {
    Path dropins = server.folder().resolve("configDropins/defaults");
    Files.createDirectories(dropins);
    Files.writeString(dropins.resolve("bench.xml"), CONFIGURATION);
    Path classes = Files.createTempDirectory("bench-war");
    compile(server, classes);
    try (OutputStream out = Files.newOutputStream(server.folder().resolve("apps/bench.war"));
        ZipOutputStream war = new ZipOutputStream(out);
        Stream<Path> files = Files.list(classes)) {
      if (Files.readString(server.folder().resolve("server.xml")).contains(OWN_HOST)) {
        war.putNextEntry(new ZipEntry("WEB-INF/ibm-web-bnd.xml"));
        war.write(BINDING.getBytes(StandardCharsets.UTF_8));
        war.closeEntry();
      }
      for (Path file : files.toList()) {
        war.putNextEntry(new ZipEntry("WEB-INF/classes/" + file.getFileName()));
        Files.copy(file, war);
        war.closeEntry();
        Files.delete(file);
      }
    }
    Files.delete(classes);
  }

  /** Waits until it is there, which may be later than Warder. */
  static void waitFor(BenchServer server) throws IOException, InterruptedException {
    URL constant = URI.create(server.url() + "/bench/constant").toURL();
    for (int tries = 0; tries < TRIES; tries++) {
      if (((HttpURLConnection) constant.openConnection()).getResponseCode() == 200) {
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new IllegalStateException("the baselines do not start");
  }

  private static void compile(BenchServer server, Path classes) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "--release", "17"));
    try (Stream<Path> apis = Files.walk(server.runtime().resolve("dev/api/spec"));
        Stream<Path> sources = Files.list(SOURCES)) {
      String path =
          apis.filter(file -> file.toString().endsWith(".jar"))
              .map(Path::toString)
              .reduce("", (all, jar) -> all + File.pathSeparator + jar);
      arguments.addAll(List.of("-proc:none", "-cp", path));
      sources.map(Path::toString).forEach(arguments::add);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("the baselines do not compile");
    }
  }
}
