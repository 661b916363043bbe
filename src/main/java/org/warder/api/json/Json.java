package org.warder.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.warder.id.Id;

/**
 * JSON as clients of this API write and read it (src/docs/api.md, JSON reading rules): keys in any
 * case, unknown keys and trailing bytes ignored, types never converted; responses without nulls,
 * indented with tabs.
 */
public final class Json {

  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral('Z')
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  private static final ObjectMapper MAPPER = createMapper();
  private static final ObjectWriter INDENTED = MAPPER.writer(tabs());

  private Json() {}

  /** The mapper for requests, and for responses on one line. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** The writer for responses that are indented with tabs. */
  public static ObjectWriter indented() {
    return INDENTED;
  }

  /** A parser of a body, whose names of members are forgotten with it: they may be secrets. */
  static JsonParser parser(byte[] body) throws IOException {
    return MAPPER.getFactory().copy().setCodec(MAPPER).createParser(body);
  }

  /** A moment as RFC 3339 in UTC, with as many digits of the second as it needs. */
  public static String timestamp(Instant instant) {
    return TIMESTAMP.format(instant);
  }

  private static PrettyPrinter tabs() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("\t", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static ObjectMapper createMapper() {
    // What threads would keep for the next body or response has the secrets of the last.
    JsonFactory factory =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(factory)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addModule(types());
    builder.withCoercionConfig(
        LogicalType.Textual,
        config ->
            config
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    return builder.build();
  }

  private static SimpleModule types() {
    return new SimpleModule()
        .addSerializer(Id.class, new IdSerializer())
        .addDeserializer(Id.class, new IdDeserializer())
        .addDeserializer(String.class, new TextDeserializer())
        .addSerializer(Instant.class, new InstantSerializer());
  }

  private static final class IdSerializer extends JsonSerializer<Id> {
    @Override
    public void serialize(Id id, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(id.toString());
    }
  }

  private static final class IdDeserializer extends JsonDeserializer<Id> {
    @Override
    public Id deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = context.readValue(json, String.class);
      try {
        return Id.parse(text);
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(json, e.getMessage(), e);
      }
    }
  }

  private static final class InstantSerializer extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(timestamp(instant));
    }
  }
}
