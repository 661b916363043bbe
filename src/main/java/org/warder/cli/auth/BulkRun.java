package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.api.RequestBody;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.PrintOptions;

/** Changes many tokens: asks what would be done, asks the person, and does it. */
final class BulkRun {
  private static final ApiPath BULK = ApiPath.of("authorizations", "bulk");

  /** How many tokens the first step changes, and how many each that follows. */
  private static final int FIRST_STEP = 1000;

  private static final int STEP = 10_000;

  private final String change;
  private final ApiClient api;
  private final Terminal terminal;

  /**
   * @param change what to do, as the API names it
   */
  BulkRun(String change, ApiClient api, Terminal terminal) {
    this.change = change;
    this.api = api;
    this.terminal = terminal;
  }

  /** Does it, and prints how many tokens are different. */
  void run(BulkOptions options, PrintOptions print) {
    JsonObject filter = options.filter(api);
    JsonObject preview = send(asking(filter).with("dryRun", JsonValue.TRUE));
    long matched = count(preview, "matched");
    if (options.isDryRun() || matched == 0) {
      show(preview);
      print.one(BulkView.VIEW, preview);
      return;
    }
    if (!options.isConfirmed()) {
      show(preview);
      confirm(matched);
    }
    JsonObject meant = BulkOptions.asOf(filter, preview.getString("asOf"));
    JsonObject done =
        terminal.isInteractive() ? inSteps(meant, preview) : send(expecting(meant, matched));
    refusals(done);
    print.one(BulkView.VIEW, done);
  }

  /** Changes some at a time, and tells the person between them how far it is. */
  private JsonObject inSteps(JsonObject meant, JsonObject preview) {
    long total = count(preview, "changed");
    long done = 0;
    long expected = count(preview, "matched");
    JsonObject first = null;
    while (true) {
      int limit = first == null ? FIRST_STEP : STEP;
      JsonObject step = send(expecting(meant, expected).with("limit", Json.createValue(limit)));
      first = first == null ? step : first;
      done += count(step, "changed");
      if (done >= total || count(step, "changed") == 0) {
        return total(first, done);
      }
      terminal.warn(done + " of " + total + " done");
      expected = count(send(asking(meant).with("dryRun", JsonValue.TRUE)), "matched");
    }
  }

  /** What the first step has found, and what all have done. */
  private static JsonObject total(JsonObject first, long changed) {
    long unchanged = count(first, "matched") - changed - count(first, "refused");
    return Json.createObjectBuilder(first)
        .add("changed", changed)
        .add("unchanged", unchanged)
        .build();
  }

  private static long count(JsonObject result, String name) {
    return result.getJsonNumber(name).longValue();
  }

  private RequestBody asking(JsonObject filter) {
    return new RequestBody().with("change", change).with("filter", filter);
  }

  private RequestBody expecting(JsonObject filter, long matched) {
    return asking(filter).with("expect", Json.createValue(matched));
  }

  private JsonObject send(RequestBody body) {
    return api.post(BULK, body.build()).orFail("could not change the tokens");
  }

  /** The first tokens, so that a person sees whether these are meant. */
  private void show(JsonObject preview) {
    JsonArray first = JsonFields.objects(preview, "first");
    if (first == null) {
      return;
    }
    for (JsonObject token : first.getValuesAs(JsonObject.class)) {
      terminal.warn(
          JsonFields.text(token, "id")
              + "  "
              + JsonFields.text(token, "user")
              + "  "
              + JsonFields.text(token, "description"));
    }
    long inUse = count(preview, "inUse");
    long more = count(preview, "matched") - first.size();
    if (more > 0) {
      terminal.warn("and " + more + " more");
    }
    if (inUse > 0) {
      terminal.warn(inUse + " of them used in the last 24 hours");
    }
    refusals(preview);
  }

  private void refusals(JsonObject result) {
    JsonArray refusals = JsonFields.objects(result, "refusals");
    if (refusals != null) {
      for (JsonObject each : refusals.getValuesAs(JsonObject.class)) {
        terminal.warn(
            "refused: " + JsonFields.text(each, "id") + ": " + JsonFields.text(each, "reason"));
      }
    }
  }

  private void confirm(long matched) {
    if (!terminal.isInteractive()) {
      throw new CommandFailure("must specify --yes where nobody can be asked");
    }
    String typed =
        terminal.readLine("Type the number of tokens, " + matched + ", to go on (" + change + "):");
    if (typed == null || !typed.strip().equals(Long.toString(matched))) {
      throw new CommandFailure("not confirmed: nothing has been done");
    }
  }
}
