package org.warder.system.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Secrets that are recognised in any bytes: as text of one or of two bytes for each character, and
 * as {@code Basic} sends them. Those that are chosen consist of pieces of which each is recognised,
 * so that the rest of an overwritten buffer is found as well.
 */
public final class Canaries {

  /** What a secret opens. */
  enum Kind {
    PASSWORD,
    TOKEN,
    SESSION
  }

  /** A secret and where it has been. */
  record Canary(Kind kind, String flow) {}

  private static final String MARK = "cnry";
  private static final int PIECE = 8;
  private static final int PIECES = 4;
  private static final String USER = "canary";

  /** How each text begins that is recognised: three characters of Base64 are those of USER. */
  private static final List<byte[]> MARKS =
      List.of(
          bytes(MARK),
          bytes("wrd_"),
          bytes("wrs_"),
          bytes(Base64.getEncoder().encodeToString(bytes(USER))));

  private final Map<String, Canary> known = new HashMap<>();
  private final Random random = new Random();
  private final List<Canary> secrets = new ArrayList<>();

  /** A new password. */
  public String password(String flow) {
    return chosen(new Canary(Kind.PASSWORD, flow));
  }

  /** A new token of somebody's choice. */
  public String token(String flow) {
    return chosen(new Canary(Kind.TOKEN, flow));
  }

  private String chosen(Canary canary) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PIECES; i++) {
      String piece =
          MARK + Integer.toString(0x1000000 + random.nextInt(0x3000000), 36).substring(0, 4);
      known.put(piece, canary);
      text.append(piece);
    }
    secrets.add(canary);
    return text.toString();
  }

  /** Notes what the server has made, a token's value or the key of a session. */
  public String issued(String flow, String value) {
    Kind kind = value.startsWith("wrs_") ? Kind.SESSION : Kind.TOKEN;
    if (known.put(value, new Canary(kind, flow)) == null) {
      secrets.add(new Canary(kind, flow));
    }
    return value;
  }

  /** The form of a token's value, of which there is no token. */
  public String value() {
    return "wrd_" + Long.toHexString(random.nextLong() | Long.MIN_VALUE).repeat(3) + "0";
  }

  /** The name of a user that is recognised in the Base64 of {@code Basic}. */
  public String user() {
    return USER + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36);
  }

  /** An {@code Authorization} header, which is recognised, too. */
  String basic(String user, String password) {
    String pair = Base64.getEncoder().encodeToString(bytes(user + ":" + password));
    String piece = password.substring(0, Math.min(PIECE, password.length()));
    if (user.startsWith(USER) && known.containsKey(piece)) {
      known.put(pair, known.get(piece));
    }
    return "Basic " + pair;
  }

  /** How many secrets there are. */
  int count() {
    return secrets.size();
  }

  /** How many secrets there are, of each kind, and from how many flows. */
  String report() {
    Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    secrets.forEach(canary -> kinds.merge(canary.kind(), 1L, Long::sum));
    return count() + " secrets " + kinds + " of " + Set.copyOf(secrets).size() + " flows";
  }

  /** The secrets that are in a text. */
  Set<Canary> in(String text) {
    return in(ByteBuffer.wrap(bytes(text)));
  }

  /** The secrets that are in some bytes. */
  Set<Canary> in(ByteBuffer bytes) {
    Set<Canary> found = new LinkedHashSet<>();
    for (int i = 0; i < bytes.limit(); i++) {
      byte first = bytes.get(i);
      for (byte[] mark : MARKS) {
        if (first == mark[0]) {
          found.addAll(at(bytes, i, 1, mark));
          found.addAll(at(bytes, i, 2, mark));
        }
      }
    }
    return found;
  }

  /** What begins there, in characters of one byte or of two, in whatever order these are. */
  private List<Canary> at(ByteBuffer bytes, int from, int width, byte[] mark) {
    for (int i = 1; i < mark.length; i++) {
      int at = from + i * width;
      if (at >= bytes.limit() || bytes.get(at) != mark[i]) {
        return List.of();
      }
    }
    StringBuilder text = new StringBuilder();
    List<Canary> found = new ArrayList<>();
    for (int at = from; at < bytes.limit() && text.length() < 256; at += width) {
      text.append((char) bytes.get(at));
      Canary canary = known.get(text.toString());
      if (canary != null) {
        found.add(canary);
      }
    }
    return found;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
