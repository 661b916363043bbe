package org.warder.cli.user;

import java.util.List;
import org.warder.cli.http.Fields;
import org.warder.cli.output.Shape;
import org.warder.cli.output.View;

/** Users on the screen. */
final class UserView {
  private static final Shape SHAPE =
      Shape.of("id", "name", "oauthID", "status").with("links", Shape.of("self"));

  static final View VIEW =
      new View(
          List.of("ID", "Name"),
          user -> List.of(Fields.text(user, "id"), Fields.text(user, "name")),
          SHAPE::apply);

  private UserView() {}
}
