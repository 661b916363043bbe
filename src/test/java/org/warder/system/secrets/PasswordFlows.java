package org.warder.system.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** What people do with passwords by the API, rightly and wrongly. */
final class PasswordFlows {

  private final Site site;
  private final Canaries canaries;

  PasswordFlows(Site site) {
    this.site = site;
    canaries = site.canaries;
  }

  /** Sends about a dozen passwords. */
  void run() {
    String name = canaries.user();
    String id =
        site.seen(201, site.operator.post("/api/v2/users", "{\"name\": \"" + name + "\"}"))
            .text("id");
    String path = "/api/v2/users/" + id + "/password";
    String first = canaries.password("setting by an operator");
    site.seen(204, site.operator.post(path, "{\"password\": \"" + first + "\"}"));
    refused(path, name);
    String key = signIn(name, first);
    change(path, name, first, key);
    site.seen(422, setUpAgain());
  }

  private void refused(String path, String name) {
    String tooLong = canaries.password("a password that is too long") + "x".repeat(80);
    site.seen(400, site.operator.post(path, "{\"password\": \"" + tooLong + "\"}"));
    String cut = canaries.password("a body that breaks off");
    site.seen(400, site.operator.post(path, "{\"password\": \"" + cut));
    String nested = canaries.password("a password that is an object");
    site.seen(400, site.operator.post(path, "{\"password\": {\"" + nested + "\": true}}"));
    String unknown = canaries.password("a password under another name");
    site.seen(400, site.operator.post(path, "{\"passwort\": \"" + unknown + "\"}"));
    String nobody = canaries.password("a user that does not exist");
    site.seen(
        403,
        site.operator.post(
            "/api/v2/users/00000000000000ff/password", "{\"password\": \"" + nobody + "\"}"));
    String anonymous = canaries.password("nobody who is signed in");
    site.seen(401, site.anonymous.post(path, "{\"password\": \"" + anonymous + "\"}"));
    String guess = canaries.password("sign-in with a wrong password");
    site.seen(401, signIn(canaries.basic(name, guess)));
    String asName = canaries.password("sign-in with the password for a name");
    site.seen(401, signIn(canaries.basic(asName, "x")));
    String control = canaries.password("sign-in with a line feed");
    site.seen(401, signIn(canaries.basic(name, control + "\n")));
    String broken = canaries.password("Basic that is no Base64");
    site.seen(401, signIn("Basic " + broken + "!"));
    String inQuery = canaries.password("a password in the address");
    site.seen(401, site.anonymous.post("/api/v2/signin?password=" + inQuery, ""));
    site.seen(404, site.anonymous.get("/nowhere?password=" + inQuery));
    String latin = canaries.password("Basic that is not UTF-8");
    byte[] bytes = (name + ":ü" + latin).getBytes(StandardCharsets.ISO_8859_1);
    site.seen(401, signIn("Basic " + Base64.getEncoder().encodeToString(bytes)));
  }

  private String signIn(String name, String password) {
    Answer answer = signIn(canaries.basic(name, password));
    String cookie = answer.header("Set-Cookie").split(";")[0];
    canaries.issued("sign-in", cookie.split("=", 2)[1]);
    return cookie;
  }

  private Answer signIn(String authorization) {
    return site.anonymous.withAuthorization(authorization).post("/api/v2/signin", "");
  }

  private void change(String path, String name, String first, String cookie) {
    Http own = site.anonymous.withCookie(cookie);
    String wrong = canaries.password("change with a wrong old password");
    String unused = canaries.password("a new password beside a wrong one");
    site.seen(
        403,
        own.withAuthorization(canaries.basic(name, wrong))
            .put("/api/v2/me/password", "{\"password\": \"" + unused + "\"}"));
    String second = canaries.password("change by Basic");
    site.seen(
        204,
        own.withAuthorization(canaries.basic(name, first))
            .put("/api/v2/me/password", "{\"password\": \"" + second + "\"}"));
    String third = canaries.password("change by the body");
    site.seen(
        204,
        own.post(path, "{\"password\": \"%s\", \"oldPassword\": \"%s\"}".formatted(third, second)));
    site.seen(
        400,
        own.post(path, "{\"password\": \"%s\", \"oldPassword\": \"%s\"}".formatted(third, third)));
    site.seen(204, own.post("/api/v2/signout", ""));
    site.seen(401, own.get("/api/v2/me"));
  }

  private Answer setUpAgain() {
    return site.anonymous.post(
        "/api/v2/setup",
        "{\"username\": \"u\", \"password\": \"%s\", \"token\": \"%s\", \"setupSecret\": \"%s\"}"
            .formatted(
                canaries.password("a second setup"),
                canaries.token("a second setup"),
                canaries.password("the setup secret of a second setup")));
  }
}
