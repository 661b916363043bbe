package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Requests that are right but for a few bytes: whatever becomes of them, the server is not to blame
 * (never 5xx), says so without a stack trace and in time, and goes on. The same requests each time;
 * {@code -Dwarder.seed=…} makes others, and a failure names its seed. {@code
 * -Dwarder.requests=10000} sends so many.
 */
class MutatedRequestsST extends Warder {

  private static final int REQUESTS = Integer.getInteger("warder.requests", 1_000);
  private static final int CLIENTS = 4;
  private static final int TIMEOUT_MILLIS = 20_000;

  /** The version is the one of the request, whatever that is. */
  private static final Pattern STATUS = Pattern.compile("^HTTP/\\d+\\.\\d+ (\\d{3}) ");

  private static final List<String> REQUESTS_THAT_ARE_RIGHT =
      List.of(
          "GET /api/v2/users?limit=3&offset=1&name=%C3%A9 HTTP/1.1\r\n<headers>\r\n",
          "GET /api/v2/buckets/0123456789abcdef HTTP/1.1\r\n<headers>Cookie: a=b\r\n\r\n",
          "GET /api/v2/authorizations?user=x&descending=true HTTP/1.1\r\n<headers>\r\n",
          "GET /sign-in?to=/tokens HTTP/1.1\r\n<headers>Accept-Language: de\r\n\r\n",
          "GET / HTTP/1.1\r\n<headers>\r\n",
          "GET /jakarta.faces.resource/app.css?ln=warder HTTP/1.1\r\n<headers>\r\n",
          "GET /error HTTP/1.1\r\n<headers>\r\n",
          "OPTIONS /api/v2/users HTTP/1.1\r\n<headers>Origin: http://a\r\n\r\n",
          "POST /api/v2/users HTTP/1.1\r\n<headers>Content-Length: 26\r\n\r\n"
              + "{\"name\": \"a\", \"status\": \"\"}",
          "POST /api/v2/users HTTP/1.1\r\n<headers>Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\n"
              + "\u001f\u008b\b\0\0\0\0\0\0\0{}",
          "POST /api/v2/orgs HTTP/1.1\r\n<headers>Transfer-Encoding: chunked\r\n\r\n"
              + "c\r\n{\"name\":\"c\"}\r\n0\r\n\r\n",
          "POST /api/v2/signin HTTP/1.1\r\nHost: a\r\nAuthorization: Basic eDp5\r\n"
              + "Connection: close\r\nContent-Length: 0\r\n\r\n",
          "GET /.well-known/oauth-authorization-server HTTP/1.1\r\n<headers>\r\n",
          "POST /oauth2/introspect HTTP/1.1\r\n<headers>"
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 15\r\n\r\n"
              + "token=a%20b&x=y",
          "POST /oauth2/revoke HTTP/1.1\r\n<headers>"
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\n"
              + "token=a",
          "GET /api/authz/forward-auth/influxdb3-core HTTP/1.1\r\n<headers>"
              + "X-Forwarded-Method: POST\r\nX-Forwarded-Uri: /api/v3/write_lp?db=a\r\n\r\n",
          "GET /api/authz/auth-request/influxdb2 HTTP/1.1\r\n<headers>"
              + "X-Original-Method: GET\r\nX-Original-URI: /query?db=a&q=SHOW%20SERIES\r\n\r\n",
          "POST /api/authz/ext-authz/influxdb3-core/api/v2/write?bucket=a HTTP/1.1\r\n"
              + "<headers>\r\n",
          "POST /api/v2/authorizations HTTP/1.1\r\n<headers>Content-Length: 98\r\n\r\n"
              + "{\"orgID\":\"0123456789abcdef\",\"permissions\":[{\"action\":\"read\","
              + "\"resource\":{\"type\":\"buckets\"}}],\"x\":0}",
          "POST /api/v2/authorizations/0123456789abcdef/rotate HTTP/1.1\r\n<headers>"
              + "Content-Length: 20\r\n\r\n{\"overlapSeconds\":5}",
          "POST /api/v2/authorizations/bulk HTTP/1.1\r\n<headers>Content-Length: 52\r\n\r\n"
              + "{\"filter\":{\"user\":\"x\"},\"change\":\"active\",\"expect\":0}",
          "PATCH /api/v2/authorizations/0123456789abcdef HTTP/1.1\r\n<headers>"
              + "Content-Length: 21\r\n\r\n{\"status\":\"inactive\"}",
          "POST /sign-in?to=/users HTTP/1.1\r\n<headers>"
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 44\r\n\r\n"
              + "form=form&jakarta.faces.ViewState=stateless&");

  private static final List<String> PIECES =
      List.of(
          "%",
          "%zz",
          "%00",
          "%2e%2e",
          "%2F",
          "../",
          "//",
          ";x=1",
          "\\",
          "\0",
          "\u0080\u00ff",
          "\r\n",
          "\r\n\r\n",
          "\n",
          " ",
          "\t",
          "?",
          "&",
          "=",
          "\"",
          "{",
          "[",
          "]",
          "null",
          "-1",
          "99999999999999999999",
          "ffffffffffffffffff",
          "Host: b\r\n",
          "Content-Length: 5\r\n",
          "Content-Encoding: deflate\r\n",
          "Transfer-Encoding: chunked\r\n",
          "HTTP/2.0",
          "Expect: 100-continue\r\n",
          "Range: bytes=0-\r\n",
          "Upgrade: h2c\r\n",
          "Content-Type: multipart/form-data\r\n",
          "Cookie: JSESSIONID=x\r\n",
          "jakarta.faces.ViewState=e1s1&",
          "primefaces.nonce=x&",
          "to=/..//b.example");

  private final long seed = Long.getLong("warder.seed", 1);
  private final Random random = new Random(seed);

  @Test
  void serverIsNotToBlameForWhatClientsGotWrong() throws Exception {
    long errors = loggedErrors();
    List<Callable<Void>> requests = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      String request = mutated(REQUESTS_THAT_ARE_RIGHT.get(i % REQUESTS_THAT_ARE_RIGHT.size()));
      String what = "seed %d, request %d:%n%s".formatted(seed, i, request);
      requests.add(() -> check(what, request));
    }
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (Future<Void> checked : clients.invokeAll(requests)) {
        checked.get();
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(loggedErrors()).as("seed %d", seed).isEqualTo(errors);
    assertThat(anonymous().get("/ping")).isNoContent();
  }

  private static Void check(String what, String request) throws IOException {
    String answer = send(what, request);
    if (!answer.isEmpty()) {
      Matcher status = STATUS.matcher(answer);
      assertThat(status.find()).as("%s%n%s", what, answer).isTrue();
      assertThat(status.group(1)).as("%s%n%s", what, answer).matches("[1-4]\\d\\d|501|505");
      assertThat(answer)
          .as(what)
          .doesNotContainIgnoringCase("\nlocation: http", "\nlocation: //", "\tat ");
    }
    return null;
  }

  private String mutated(String right) {
    String headers =
        "Host: a\r\nConnection: close\r\nAuthorization: Token "
            + instance().operatorToken()
            + "\r\n";
    String request = right.replace("<headers>", headers);
    for (int i = 1 + random.nextInt(3); i > 0 && !request.isEmpty(); i--) {
      int at = random.nextInt(request.length());
      int end = Math.min(request.length(), at + 1 + random.nextInt(8));
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      String before = request.substring(0, at);
      request =
          switch (random.nextInt(6)) {
            case 0 -> before + request.substring(end);
            case 1 -> before + request.substring(at, end) + request.substring(at);
            case 2 -> before + (char) random.nextInt(256) + request.substring(end);
            case 3 -> before + (at == 0 ? piece : "");
            case 4 -> before + piece + request.substring(end);
            default -> before + piece + request.substring(at);
          };
    }
    return request;
  }

  /** The answer, empty where the server only closed the connection. */
  private static String send(String what, String request) throws IOException {
    try (Socket socket = new Socket(instance().url().getHost(), instance().url().getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      // Else the server would wait for the rest of a request that was cut.
      socket.shutdownOutput();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.ISO_8859_1);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no answer in time: " + what, e);
    }
  }
}
