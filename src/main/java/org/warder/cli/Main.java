package org.warder.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.warder.cli.command.Terminal;

/** Starts the command line as a process. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // From Java 22 on the JDK's default claims a terminal where there is none.
    System.setProperty("jdk.console", "java.base");
    // No flag is a date; loading their classes takes a fifth of a start.
    System.setProperty("picocli.converters.excludes", "java.sql.*,java.time.*");
    Terminal terminal =
        new Terminal(
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            System.in,
            utf8(FileDescriptor.out, false),
            utf8(FileDescriptor.err, true),
            System.console());
    for (String argument : arguments) {
      if (!Terminal.isReadable(argument)) {
        terminal.warn("Error: an argument" + Terminal.UNREADABLE);
        terminal.err().flush();
        System.exit(1);
      }
    }
    System.exit(new WarderCommandLine(terminal).run(arguments));
  }

  /** Whatever the locale, names are printed as they are, as {@code influx} does. */
  private static PrintStream utf8(FileDescriptor descriptor, boolean autoflush) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)),
        autoflush,
        StandardCharsets.UTF_8);
  }
}
