package org.warder.cli.user;

import java.util.List;
import org.warder.cli.api.JsonFields;
import org.warder.cli.output.JsonProjection;
import org.warder.cli.output.View;

/** Users on the screen. */
final class UserView {
  private static final JsonProjection PROJECTION =
      JsonProjection.of("id", "name", "oauthID", "status").with("links", JsonProjection.of("self"));

  static final View VIEW =
      new View(
          List.of("ID", "Name"), user -> JsonFields.texts(user, "id", "name"), PROJECTION::apply);

  private UserView() {}
}
