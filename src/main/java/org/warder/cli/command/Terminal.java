package org.warder.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The process as a command sees it: environment, home directory and streams. Tests pass their own.
 */
public final class Terminal {
  /** What to say of a text that is not readable, after its name. */
  public static final String UNREADABLE = " is not readable in this locale; set LC_ALL=C.UTF-8";

  private final Map<String, String> environment;
  private final Path home;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Console console;

  /**
   * @param home where the config file is looked for by default
   * @param console null unless a person sits at standard input and output
   */
  public Terminal(
      Map<String, String> environment,
      Path home,
      InputStream in,
      PrintStream out,
      PrintStream err,
      Console console) {
    this.environment = environment;
    this.home = home;
    this.in = in;
    this.out = out;
    this.err = err;
    this.console = console;
  }

  /** The variable's value, empty if it is set and empty, null if it is not set. */
  public String environment(String variable) {
    return environment.get(variable);
  }

  /** The whole environment. */
  public Map<String, String> environment() {
    return environment;
  }

  /** The user's home directory. */
  public Path home() {
    return home;
  }

  /** Standard output, for what the command was called for. */
  public PrintStream out() {
    return out;
  }

  /** Standard error, for everything else. */
  public PrintStream err() {
    return err;
  }

  /** Prints one line on standard output, as {@link Printable} shows it. */
  public void print(String line) {
    out.print(Printable.of(line) + "\n");
  }

  /** Prints one line on standard error, as {@link Printable} shows it. */
  public void warn(String line) {
    err.print(Printable.of(line) + "\n");
  }

  /** Whether a text arrived as it was given: the JVM replaces what the locale cannot express. */
  public static boolean isReadable(String text) {
    return text.indexOf('\ufffd') < 0;
  }

  /** Whether a person can be asked. */
  public boolean isInteractive() {
    return console != null;
  }

  /**
   * Reads one line: from the person, who is asked, or from standard input without a prompt.
   * Standard input is read byte by byte up to the line's end, since what follows may be another's.
   *
   * @return the line without its end, null at the end of the input
   * @throws CommandFailure if the line is not UTF-8
   */
  public String readLine(String question) {
    return console != null ? console.readLine("%s ", question) : readLine();
  }

  /** As {@link #readLine(String)}, but what the person types is not shown. */
  public String readSecret(String question) {
    if (console == null) {
      return readLine();
    }
    char[] typed = console.readPassword("%s ", question);
    return typed == null ? null : new String(typed);
  }

  /** As {@link #readSecret}; a person types it twice, until both are the same. */
  public String readNewPassword(String question) {
    String password = readSecret(question);
    while (console != null && !Objects.equals(password, readSecret(question + " again"))) {
      warn("Passwords do not match");
      password = readSecret(question);
    }
    return password;
  }

  private String readLine() {
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int next = in.read();
      if (next < 0) {
        return null;
      }
      while (next >= 0 && next != '\n') {
        line.write(next);
        next = in.read();
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    } catch (CharacterCodingException e) {
      throw new CommandFailure("standard input is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
