package org.warder.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.warder.ServerFolder;

/** The process of a server, whose settings are environment variables. */
final class ServerProcess {

  private ServerProcess() {}

  /** Starts the server of this name that a folder has; its output is in {@code console.log}. */
  static Process start(ServerFolder folder, String name, Map<String, String> settings) {
    ProcessBuilder server =
        new ProcessBuilder(ServerFolder.runtime().resolve("bin/server").toString(), "run", name)
            .redirectErrorStream(true)
            .redirectOutput(folder.file("console.log").toFile());
    server.environment().putAll(settings);
    server.environment().put("WLP_USER_DIR", folder.usr().toString());
    // Failsafe's own JVM options are not for a server.
    server.environment().remove("JAVA_TOOL_OPTIONS");
    try {
      return server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
