package org.warder.cli.option;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;

/** Reads a secret from where the list of processes does not show it. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * Reads the first line of a file, or the next one of standard input where the name is {@code -}.
   *
   * @param kind what the secret is, for questions and messages: {@code token}
   * @throws CommandFailure if there is none, or it is not UTF-8
   */
  public static String read(Terminal terminal, String name, String kind) {
    boolean standardInput = name.equals("-");
    String place = standardInput ? "standard input" : kind + " file " + Quoted.of(name);
    String secret = standardInput ? terminal.readSecret(question(kind)) : firstLine(name, place);
    if (secret == null || secret.isBlank()) {
      throw new CommandFailure(place + " holds no " + kind);
    }
    return secret;
  }

  private static String question(String kind) {
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + ":";
  }

  private static String firstLine(String name, String place) {
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw new CommandFailure(place + " does not exist");
    }
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (CharacterCodingException e) {
      throw new CommandFailure(place + " is not UTF-8");
    } catch (IOException e) {
      throw new CommandFailure(place + " cannot be read");
    }
  }
}
