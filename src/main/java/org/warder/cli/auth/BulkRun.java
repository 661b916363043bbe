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
    JsonObject preview = send(filter, "dryRun", JsonValue.TRUE);
    long matched = preview.getJsonNumber("matched").longValue();
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
    JsonObject done = send(meant, "expect", Json.createValue(matched));
    refusals(done);
    print.one(BulkView.VIEW, done);
  }

  private JsonObject send(JsonObject filter, String name, JsonValue value) {
    RequestBody body =
        new RequestBody().with("change", change).with("filter", filter).with(name, value);
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
    long more = preview.getJsonNumber("matched").longValue() - first.size();
    if (more > 0) {
      terminal.warn("and " + more + " more");
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
