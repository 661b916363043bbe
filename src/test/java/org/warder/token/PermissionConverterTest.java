package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;

class PermissionConverterTest {

  private final PermissionConverter converter = new PermissionConverter();

  @Test
  void keepsOrderAndDuplicates() {
    PermissionSet set = PermissionSet.operator().and(PermissionSet.operator());

    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(set)))
        .isEqualTo(set);
  }

  @Test
  void keepsScopes() {
    PermissionSet set = PermissionSet.allAccess(new Id(1), new Id(2));

    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(set)))
        .isEqualTo(set);
  }
}
