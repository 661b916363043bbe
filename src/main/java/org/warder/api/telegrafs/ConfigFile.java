package org.warder.api.telegrafs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.warder.telegraf.Telegraf;

/** A configuration as the file that Telegraf reads, and not as JSON. */
final class ConfigFile {

  private ConfigFile() {}

  /** What Telegraf itself fetches. */
  static Response toml(Telegraf telegraf) {
    return Response.ok(bytes(telegraf), "application/toml; charset=utf-8").build();
  }

  /** What a browser saves. */
  static Response attachment(Telegraf telegraf) {
    return Response.ok(bytes(telegraf), "application/octet-stream")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(telegraf.name() + ".toml"))
        .build();
  }

  private static byte[] bytes(Telegraf telegraf) {
    return telegraf.config().getBytes(StandardCharsets.UTF_8);
  }

  /** RFC 6266: a quoted name for what is ASCII, and beside it the real one where it is not. */
  private static String disposition(String name) {
    String ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
    String simple = "attachment; filename=\"" + ascii + "\"";
    if (ascii.equals(name)) {
      return simple;
    }
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return simple + "; filename*=UTF-8''" + encoded;
  }
}
