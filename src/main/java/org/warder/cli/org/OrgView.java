package org.warder.cli.org;

import java.util.List;
import org.warder.cli.api.JsonFields;
import org.warder.cli.output.JsonProjection;
import org.warder.cli.output.View;

/** Organizations on the screen. */
final class OrgView {
  private static final JsonProjection PROJECTION =
      JsonProjection.of("defaultStorageType", "description", "id", "name", "status")
          .times("createdAt", "updatedAt")
          .with(
              "links",
              JsonProjection.of(
                  "buckets",
                  "dashboards",
                  "labels",
                  "members",
                  "owners",
                  "secrets",
                  "self",
                  "tasks"));

  static final View VIEW =
      new View(
          List.of("ID", "Name"), org -> JsonFields.texts(org, "id", "name"), PROJECTION::apply);

  private OrgView() {}
}
