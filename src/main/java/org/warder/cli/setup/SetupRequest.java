package org.warder.cli.setup;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * What a server is set up with; empty texts are left to the server to judge.
 *
 * @param retentionSeconds how long the bucket keeps its data, 0 forever
 */
record SetupRequest(
    String username,
    String password,
    String token,
    String org,
    String bucket,
    long retentionSeconds) {

  /** The body, keys sorted. Password and token are left out where they are empty. */
  JsonObject toJson() {
    JsonObjectBuilder body = Json.createObjectBuilder().add("bucket", bucket).add("org", org);
    if (!password.isEmpty()) {
      body.add("password", password);
    }
    body.add("retentionPeriodSeconds", retentionSeconds);
    if (!token.isEmpty()) {
      body.add("token", token);
    }
    return body.add("username", username).build();
  }
}
