package org.warder.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.warder.id.Id;

/**
 * Somebody shows a password.
 *
 * @param what what for, as the log says it, such as {@code sign-in}
 * @param user the account; empty if no user has the name
 * @param name the name of the user, or what was given as one
 * @param address where the request comes from
 */
record PasswordAttempt(String what, Optional<Id> user, String name, String address) {

  /** The most characters of a name that are logged. */
  private static final int SHOWN = 64;

  /**
   * What attempts are counted by: the account, or a name that nobody has, and its {@link
   * AddressBlock}. A digest, since what people type as a name may be a password.
   */
  String key() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(AddressBlock.of(address).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      String account = user.map(Id::toString).orElseGet(() -> "name " + name);
      return HexFormat.of().formatHex(digest.digest(account.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The line of the log on a failure. Names that nobody has are not in it, for the same reason. */
  String failure(int number) {
    String who = user.isPresent() ? printable() : "a name that nobody has";
    return "Failed " + what + " " + number + " of " + who + " from " + address;
  }

  /** A name that cannot forge a line of the log. */
  private String printable() {
    String start = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    return '"' + start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"]", "?") + '"';
  }
}
