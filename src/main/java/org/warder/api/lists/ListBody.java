package org.warder.api.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.warder.api.json.Json;
import org.warder.id.Id;
import org.warder.paging.Piece;

/**
 * A list that is read and sent in pieces: one is in memory, and no connection waits for a client.
 */
final class ListBody<T> implements StreamingOutput {

  /** Who reads more slowly keeps a thread. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Logger LOG = System.getLogger(ListBody.class.getName());

  private final ListFrame frame;
  private final List<Id> ids;
  private final Piece<T> first;
  private final Function<List<Id>, Piece<T>> read;
  private final Function<T, ?> rendering;

  private final Duration longest;

  ListBody(
      ListFrame frame,
      List<Id> ids,
      Piece<T> first,
      Function<List<Id>, Piece<T>> read,
      Function<T, ?> rendering) {
    this(frame, ids, first, read, rendering, LONGEST);
  }

  /**
   * See {@link Lists}.
   *
   * @param longest within what time the client must have read it
   */
  ListBody(
      ListFrame frame,
      List<Id> ids,
      Piece<T> first,
      Function<List<Id>, Piece<T>> read,
      Function<T, ?> rendering,
      Duration longest) {
    this.frame = frame;
    this.ids = ids;
    this.first = first;
    this.read = read;
    this.rendering = rendering;
    this.longest = longest;
  }

  @Override
  public void write(OutputStream body) {
    try (JsonGenerator json = frame.writer().createGenerator(body)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      // Else each row would be a packet of its own.
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      if (frame.links() != null) {
        json.writeFieldName("links");
        Json.mapper().writeValue(json, frame.links());
      }
      json.writeArrayFieldStart(frame.member());
      writeRows(json);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A list was not sent: {0}", e.getMessage());
    }
  }

  private void writeRows(JsonGenerator json) throws IOException {
    long begin = System.nanoTime();
    Piece<T> piece = first;
    int sent = 0;
    while (true) {
      for (T row : piece.rows()) {
        if (System.nanoTime() - begin > longest.toNanos()) {
          throw new IOException("it has not read the list within " + longest.toMinutes() + " min");
        }
        Json.mapper().writeValue(json, rendering.apply(row));
      }
      sent += piece.length();
      if (sent >= ids.size()) {
        return;
      }
      piece = read.apply(ids.subList(sent, ids.size()));
    }
  }
}
