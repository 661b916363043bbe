package org.warder.telegraf;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps names of buckets, which may contain anything, as a JSON array. */
@Converter
public class BucketNamesConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> names) {
    return Json.createArrayBuilder(names).build().toString();
  }

  @Override
  public List<String> convertToEntityAttribute(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonArray names = reader.readArray();
      return names.getValuesAs(JsonString::getString);
    }
  }
}
