package org.warder.ui.assets;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.Resource;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address of a static file names its content. */
class StaticFileTest {

  @TempDir private Path folder;

  private final Map<String, String> digests = new HashMap<>();
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("look.css");
  }

  @Test
  void addressIsThatOfTheContent() throws IOException {
    save("a { color: red }", 1);

    String first = address();

    assertThat(first).isEqualTo("/look.css?ln=warder&digest=2c7bc03c8b66");
    assertThat(address()).isEqualTo(first);
  }

  @Test
  void fileThatIsSavedAgainHasANewAddress() throws IOException {
    save("a { color: red }", 1);
    String first = address();
    save("a { color: blue }", 2);

    assertThat(address()).isNotEqualTo(first).startsWith("/look.css?ln=warder&digest=");
    save("a { color: red }", 3);
    assertThat(address()).isEqualTo(first);
  }

  private void save(String content, int second) throws IOException {
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
  }

  private String address() {
    return new StaticFile(new StyleSheet(file), digests).getRequestPath();
  }

  private static final class StyleSheet extends Resource {

    private final Path file;

    private StyleSheet(Path file) {
      this.file = file;
      setLibraryName("warder");
      setResourceName("look.css");
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public Map<String, String> getResponseHeaders() {
      return Map.of();
    }

    @Override
    public String getRequestPath() {
      return "/look.css?ln=warder";
    }

    @Override
    public URL getURL() {
      try {
        return file.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean userAgentNeedsUpdate(FacesContext context) {
      return true;
    }
  }
}
