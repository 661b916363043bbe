package org.warder.user;

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

  /** The most characters of a name that are kept and logged. */
  private static final int SHOWN = 64;

  /** What attempts are counted by: the account, or a name that nobody has, and the address. */
  record Key(String account, String address) {}

  Key key() {
    return new Key(user.map(Id::toString).orElseGet(() -> "name " + start()), address);
  }

  /** The line of the log on a failure. */
  String failure(int number) {
    return "Failed " + what + " " + number + " of " + printable() + " from " + address;
  }

  private String start() {
    return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
  }

  /** A name that cannot forge a line of the log. */
  private String printable() {
    return '"' + start().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"]", "?") + '"';
  }
}
