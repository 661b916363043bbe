package org.warder.system.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.RawHttp;
import org.warder.system.Warder.Instance;

/** The server that secrets are sent to, and all that it answers. */
final class Site {

  final Canaries canaries;
  final Instance instance;
  final Http anonymous;
  final Http operator;
  final Fixtures fixtures;
  final RawHttp raw;

  private final Map<String, StringBuilder> answers = new LinkedHashMap<>();
  private final Set<Integer> statuses = new TreeSet<>();

  private Site(Canaries canaries, Instance instance) {
    this.canaries = canaries;
    this.instance = instance;
    URI url = instance.url();
    anonymous = new Http(url, null);
    operator = anonymous.withToken(instance.operatorToken());
    fixtures = new Fixtures(operator);
    raw = new RawHttp(url);
  }

  /** A server that has been set up, as the holder of its operator token finds it. */
  static Site of(URI url, String operatorToken, Canaries canaries) {
    Http operator = new Http(url, null).withToken(operatorToken);
    JsonNode bucket = operator.get("/api/v2/buckets?name=iot-center").json().at("/buckets/0");
    String userId = operator.get("/api/v2/me").text("id");
    return new Site(
        canaries,
        new Instance(
            url,
            operatorToken,
            bucket.path("orgID").asText(),
            "plant-a",
            userId,
            bucket.path("id").asText()));
  }

  /** An answer with that status, in which no secret may be. */
  Answer seen(int status, Answer answer) {
    return seenBut(Set.of(), status, answer);
  }

  /** The same but for headers that have one by contract: the gate's have the backend's. */
  Answer seenBut(Set<String> but, int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    statuses.add(status);
    String path = answer.response().request().uri().getPath();
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.response().headers().map());
    but.forEach(headers::remove);
    keep(status + " of " + path, headers + answer.body());
    return answer;
  }

  /** The same of an answer to the letter. */
  void seen(int status, RawHttp.RawAnswer answer) {
    assertThat(answer.statusLine()).contains(" " + status);
    statuses.add(status);
    keep(answer.statusLine(), answer.headers() + answer.body());
  }

  /** Output of another kind, in which no secret may be. */
  void seen(String of, String text) {
    keep(of, text);
  }

  private void keep(String of, String text) {
    answers.computeIfAbsent(of, first -> new StringBuilder()).append(text).append('\n');
  }

  /** A token that an answer shows, which is the only one that may. */
  String issued(String flow, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isIn(200, 201);
    return canaries.issued(flow, answer.text("token"));
  }

  /** A new token of the first user with that permission on buckets. */
  Answer create(String action) {
    String permission =
        Fixtures.permission(action + ":orgs/" + instance.orgId() + "/buckets").toString();
    return operator.post(
        "/api/v2/authorizations",
        "{\"orgID\": \"%s\", \"permissions\": [%s]}".formatted(instance.orgId(), permission));
  }

  /** All that has been answered, by what it was the answer to. */
  Map<String, String> answers() {
    Map<String, String> texts = new LinkedHashMap<>();
    answers.forEach((of, text) -> texts.put("answer " + of, text.toString()));
    return texts;
  }

  /** The statuses of all answers. */
  Set<Integer> statuses() {
    return statuses;
  }
}
