package org.warder.api.authorizations;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.warder.api.json.Json;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.token.TokenDetails;

/**
 * A list of tokens, read from the database and sent in parts: however long it is, one part is in
 * memory.
 */
class AuthorizationList implements StreamingOutput {

  private static final int PART = 500;

  private final Function<Page, List<TokenDetails>> tokens;
  private final Page page;
  private final Function<TokenDetails, AuthorizationResponse> rendering;
  private final List<TokenDetails> first;

  /** Reads the first part at once, so that a refusal is still an error and not half a response. */
  AuthorizationList(
      Function<Page, List<TokenDetails>> tokens,
      Page page,
      Function<TokenDetails, AuthorizationResponse> rendering) {
    this.tokens = tokens;
    this.page = page;
    this.rendering = rendering;
    this.first = tokens.apply(part(page.limit(), page.offset(), page.after()));
  }

  @Override
  public void write(OutputStream body) throws IOException {
    ObjectWriter writer = Json.indented();
    try (JsonGenerator json = writer.createGenerator(body)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeObjectFieldStart("links");
      json.writeStringField("self", "/api/v2/authorizations");
      json.writeEndObject();
      json.writeArrayFieldStart("authorizations");
      int left = page.limit();
      List<TokenDetails> part = first;
      while (!part.isEmpty()) {
        for (TokenDetails token : part) {
          Json.mapper().writeValue(json, rendering.apply(token));
        }
        left -= part.size();
        boolean more = left > 0 && part.size() == PART;
        part = more ? tokens.apply(part(left, 0, last(part))) : List.of();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private Page part(int limit, int offset, Id after) {
    return new Page(Math.min(PART, limit), offset, after, page.descending());
  }

  private static Id last(List<TokenDetails> part) {
    return part.get(part.size() - 1).token().id();
  }
}
