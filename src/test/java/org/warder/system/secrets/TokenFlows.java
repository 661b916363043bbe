package org.warder.system.secrets;

import java.util.Set;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** What programs do with tokens, rightly and wrongly. */
final class TokenFlows {

  /** Where the gate tells a proxy with what credential to ask the backend. */
  private static final Set<String> CREDENTIAL =
      Set.of("Authorization", "X-Warder-Upstream-Authorization");

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Site site;
  private final Canaries canaries;

  TokenFlows(Site site) {
    this.site = site;
    canaries = site.canaries;
  }

  /** Makes and sends about a dozen tokens. */
  void run() {
    live();
    gate();
    oauth();
    misplaced();
    malformed();
  }

  private void live() {
    Answer created = site.create("read");
    String value = site.issued("creation", created);
    String path = "/api/v2/authorizations/" + created.text("id");
    site.seen(200, with(value).get("/api/v2/buckets"));
    site.seen(200, site.anonymous.withAuthorization("Bearer " + value).get("/api/v2/buckets"));
    site.seen(200, site.operator.get(path));
    site.seen(201, site.operator.post("/api/v2/authorizations", whole(created, "posted back")));
    String rotated = site.issued("rotation", site.operator.post(path + "/rotate", "{}"));
    site.seen(200, with(rotated).get("/api/v2/buckets"));
    site.seen(200, site.operator.get(path));
    site.seen(200, site.operator.post(path + "/rotate/cancel", ""));
    site.seen(401, with(rotated).get("/api/v2/buckets"));
    site.issued("second rotation", site.operator.post(path + "/rotate", "{\"overlapSeconds\":0}"));
    site.seen(401, with(value).get("/api/v2/buckets"));
    site.seen(200, site.operator.patch(path, "{\"status\": \"inactive\"}"));
    site.seen(401, with(value).get("/api/v2/buckets"));
    site.seen(302, site.anonymous.get("/tokens?q=" + value));
    site.seen(200, site.operator.get("/api/v2/authorizations?limit=100"));
    site.seen(204, site.operator.delete(path));
    site.seen(404, site.operator.get(path));
    site.seen(401, with(value).get("/api/v2/me"));
  }

  /** As clients clone a token: the value among the rest is not looked at. */
  private String whole(Answer created, String flow) {
    return created.body().replace(created.text("token"), canaries.token(flow));
  }

  private void gate() {
    String value = site.issued("creation for the gate", site.create("write"));
    String[] asked = {
      "X-Forwarded-Method", "POST", "X-Forwarded-Uri", "/api/v3/write_lp?db=iot-center"
    };
    String address = "/api/authz/forward-auth/influxdb3-core";
    site.seenBut(CREDENTIAL, 200, with(value).get(address, asked));
    site.seenBut(
        CREDENTIAL,
        200,
        site.anonymous.withAuthorization(canaries.basic("x", value)).get(address, asked));
    asked[1] = "GET";
    site.seen(403, with(value).get(address, asked));
    String inQuery = canaries.token("a token in the query of a backend");
    asked[3] = "/query?db=iot-center&q=SHOW+SERIES&u=x&p=" + inQuery;
    site.seen(401, with(value).get(address, asked));
    String unknown = canaries.token("a token that the gate does not know");
    site.seen(401, with(unknown).get(address, asked));
    site.seen(403, with(value).get("/api/authz/auth-request/influxdb2"));
  }

  private void oauth() {
    String value = site.issued("creation for introspection", site.create("read"));
    String unknown = canaries.token("introspection of an unknown token");
    site.seen(200, form(site.operator, "/oauth2/introspect", "token=" + value));
    site.seen(200, form(site.operator, "/oauth2/introspect", "token=" + unknown));
    site.seen(401, form(with(unknown), "/oauth2/introspect", "token=" + value));
    site.seen(400, form(site.operator, "/oauth2/introspect", "tokens=" + unknown));
    String twice = canaries.token("introspection of two tokens");
    site.seen(400, form(site.operator, "/oauth2/introspect", "token=" + twice + "&token=" + twice));
    site.seen(200, form(site.anonymous, "/oauth2/revoke", "token=" + value));
    site.seen(200, form(site.operator, "/oauth2/introspect", "token=" + value));
  }

  private void misplaced() {
    String inPath = canaries.token(Bounds.IN_PATH);
    site.seen(400, site.operator.get("/api/v2/authorizations/" + inPath));
    site.seen(403, site.anonymous.get("/api/authz/forward-auth/" + inPath));
    String agent = canaries.token(Bounds.AS_AGENT);
    site.seen(200, site.operator.get("/api/v2/me", "User-Agent", agent));
    String value = canaries.token("a token in the place of something else");
    site.seen(401, with("wrd_" + value).get("/api/v2/me"));
    site.seen(404, site.operator.get("/api/v2/authorizations?user=" + value));
    site.seen(401, site.anonymous.get("/api/v2/me?token=" + value));
    site.seen(200, site.operator.get("/api/v2/me", "Referer", "/?t=" + value));
    site.seen(401, site.anonymous.get("/api/v2/me", "Cookie", "influxdb-oss-session=" + value));
    site.seen(401, site.anonymous.withAuthorization("Digest " + value).get("/api/v2/me"));
    site.seen(400, site.operator.post("/api/v2/authorizations", "{\"orgID\": \"" + value + "\"}"));
    site.seen(400, site.operator.post("/api/v2/authorizations/bulk", "{\"" + value + "\": 1}"));
  }

  /** What the container itself refuses. */
  private void malformed() {
    String value = canaries.token("a request that is malformed");
    String credential = "Authorization: Token " + value + "\n";
    site.seen(400, site.raw.sendAsIs("GET /%zz HTTP/1.1\nHost: a\n" + credential + "\n", ""));
    String method = canaries.token(Bounds.AS_METHOD);
    site.seen(501, site.raw.send(method + " /api/v2/me HTTP/1.1\n" + credential, ""));
    site.seen(405, site.operator.put("/api/v2/users", value, "Cookie", "token=" + value));
    site.seen(413, with(value).post("/api/v2/users", value.repeat(40_000)));
    site.seen(
        400,
        site.raw.send(
            "POST /api/v2/users HTTP/1.1\nContent-Encoding: gzip\nContent-Length: 32\n"
                + credential,
            value));
    String query = canaries.token("the query of a request that breaks off");
    site.seen(400, site.raw.sendHalf("POST /api/v2/setup?t=" + query + " HTTP/1.1", "{\"a\": \"b"));
    String trailer = "POST /api/v2/users HTTP/1.1\nTransfer-Encoding: chunked\n" + credential;
    site.seen(401, site.raw.send(trailer, "2\r\n{}\r\n0\r\nno colon\r\n\r\n"));
    String name = canaries.token("the name of a header");
    site.seen(400, site.raw.send("GET /ready HTTP/1.1\nAuthorization Token " + name + ": x", ""));
  }

  private Http with(String token) {
    return site.anonymous.withToken(token);
  }

  private static Answer form(Http caller, String path, String body) {
    return caller.post(path, body, "Content-Type", FORM);
  }
}
