package org.warder.token;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;

/** Keeps what a token may do in one column: the text forms of its permissions, a blank between. */
@Converter(autoApply = true)
public class PermissionConverter implements AttributeConverter<PermissionSet, String> {

  private static final String SEPARATOR = " ";

  @Override
  public String convertToDatabaseColumn(PermissionSet set) {
    return set.permissions().stream()
        .map(Permission::toString)
        .collect(Collectors.joining(SEPARATOR));
  }

  @Override
  public PermissionSet convertToEntityAttribute(String text) {
    return new PermissionSet(Arrays.stream(text.split(SEPARATOR)).map(Permission::parse).toList());
  }
}
