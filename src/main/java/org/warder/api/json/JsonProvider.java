package org.warder.api.json;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * Reads and writes wire records as JSON, whatever a request says of its type: {@code curl -d} calls
 * JSON a form, and many clients say nothing (src/docs/api.md, JSON reading rules).
 */
@Provider
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.WILDCARD)
public class JsonProvider implements MessageBodyReader<Record>, MessageBodyWriter<Object> {

  @Context private ResourceInfo resource;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    MalformedBody prefix = resource.getResourceClass().getAnnotation(MalformedBody.class);
    return JsonBody.read(
        body.readAllBytes(), type, prefix == null ? MalformedBody.DEFAULT : prefix.value());
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord()
        || Map.class.isAssignableFrom(type)
        || Collection.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Object answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    // Errors come without annotations.
    boolean compact =
        annotations != null && Arrays.stream(annotations).anyMatch(Compact.class::isInstance);
    ObjectWriter writer = compact ? Json.mapper().writer() : Json.indented();
    body.write(writer.writeValueAsBytes(answer));
  }
}
