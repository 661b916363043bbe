package org.warder.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.warder.token.TokenSecret;

/** What a request shows to prove who makes it (src/docs/api.md, Credential selection). */
public sealed interface Credential {

  /** The name of the cookie that carries a session key. */
  String SESSION_COOKIE = "influxdb-oss-session";

  /** An API token. */
  record ApiToken(TokenSecret secret) implements Credential {}

  /** The key of a session. */
  record SessionKey(TokenSecret key) implements Credential {}

  /** A user's name and password, for signing in and for changing the password. */
  record Basic(String name, String password) {

    /** Never the password, so that no log has it. */
    @Override
    public String toString() {
      return "Basic[name=" + name + "]";
    }
  }

  /**
   * The credential that counts: a token before a session.
   *
   * @param authorization the {@code Authorization} header, or null
   * @param cookies the {@code Cookie} header as it came, or null
   */
  static Optional<Credential> of(String authorization, String cookies) {
    Optional<String> token = afterScheme(authorization, "Token ");
    if (token.isEmpty()) {
      token = afterScheme(authorization, "Bearer ").filter(text -> !text.isEmpty());
    }
    if (token.isPresent()) {
      return token.map(Credential::decodeHeader).map(TokenSecret::of).map(ApiToken::new);
    }
    return sessionKey(cookies).map(SessionKey::new);
  }

  /**
   * The session key in a {@code Cookie} header. A client may send back all that the server set,
   * attributes included, so the header is read here and not by the container (src/docs/api.md, What
   * clients depend on).
   */
  static Optional<TokenSecret> sessionKey(String cookies) {
    if (cookies == null) {
      return Optional.empty();
    }
    for (String cookie : cookies.split(";")) {
      String[] pair = cookie.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equals(SESSION_COOKIE)) {
        return Optional.of(TokenSecret.of(pair[1]));
      }
    }
    return Optional.empty();
  }

  /**
   * Name and password of a {@code Basic} header in UTF-8, which have no control characters (RFC
   * 7617); empty if it is none.
   */
  static Optional<Basic> basic(String authorization) {
    return afterScheme(authorization, "Basic ").flatMap(Credential::decode);
  }

  private static Optional<Basic> decode(String base64) {
    try {
      String decoded = decode(Base64.getDecoder().decode(base64.strip()));
      String[] pair = decoded.split(":", 2);
      boolean valid = pair.length == 2 && decoded.chars().noneMatch(Character::isISOControl);
      return valid ? Optional.of(new Basic(pair[0], pair[1])) : Optional.empty();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * The text whose UTF-8 bytes a header carries, of which the container makes a character each;
   * empty, which is no token, if they are no text.
   */
  private static String decodeHeader(String header) {
    try {
      return decode(header.getBytes(StandardCharsets.ISO_8859_1));
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  private static String decode(byte[] utf8) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
  }

  private static Optional<String> afterScheme(String authorization, String scheme) {
    boolean hasScheme =
        authorization != null && authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    return hasScheme ? Optional.of(authorization.substring(scheme.length())) : Optional.empty();
  }
}
