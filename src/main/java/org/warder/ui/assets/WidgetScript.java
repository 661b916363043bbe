package org.warder.ui.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The script of the widgets of PrimeFaces, without those that no page has. */
final class WidgetScript extends ResourceWrapper {

  WidgetScript(Resource wrapped) {
    super(wrapped);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    try (InputStream all = super.getInputStream()) {
      String script = new String(all.readAllBytes(), UTF_8);
      return new ByteArrayInputStream(Widgets.used(script).getBytes(UTF_8));
    }
  }
}
