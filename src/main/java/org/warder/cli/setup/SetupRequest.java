package org.warder.cli.setup;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.warder.cli.api.RequestBody;

/**
 * What a server is set up with; empty texts are left to the server to judge.
 *
 * @param retentionSeconds how long the bucket keeps its data, 0 forever
 * @param secret what a server wants to see that lets not everybody set it up, empty for none
 */
record SetupRequest(
    String username,
    String password,
    String token,
    String org,
    String bucket,
    long retentionSeconds,
    String secret) {

  /** The body. Password, token and secret are left out where they are empty. */
  JsonObject toJson() {
    return new RequestBody()
        .with("username", username)
        .withGiven("password", password)
        .withGiven("token", token)
        .with("org", org)
        .with("bucket", bucket)
        .with("retentionPeriodSeconds", Json.createValue(retentionSeconds))
        .withGiven("setupSecret", secret)
        .build();
  }
}
