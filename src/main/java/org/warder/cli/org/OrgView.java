package org.warder.cli.org;

import java.util.List;
import org.warder.cli.http.Fields;
import org.warder.cli.output.Shape;
import org.warder.cli.output.View;

/** Organizations on the screen. */
final class OrgView {
  private static final Shape SHAPE =
      Shape.of("defaultStorageType", "description", "id", "name", "status")
          .times("createdAt", "updatedAt")
          .with(
              "links",
              Shape.of(
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
          List.of("ID", "Name"),
          org -> List.of(Fields.text(org, "id"), Fields.text(org, "name")),
          SHAPE::apply);

  private OrgView() {}
}
