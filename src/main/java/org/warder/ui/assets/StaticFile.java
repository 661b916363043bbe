package org.warder.ui.assets;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that browsers may keep for a year: its address names its content, so that after an upgrade
 * the pages ask for the new one.
 */
final class StaticFile extends ResourceWrapper {

  /** Parameter of the address: the beginning of the digest of the content. */
  private static final String DIGEST = "digest";

  /** Enough that no two versions of a file share it. */
  private static final int DIGEST_BYTES = 6;

  private static final String CACHE_CONTROL = "Cache-Control";
  private static final String A_YEAR = "public, max-age=31536000, immutable";

  private final Map<String, String> digests;

  /**
   * @param digests those that are known, by library, name and time
   */
  StaticFile(Resource wrapped, Map<String, String> digests) {
    super(wrapped);
    this.digests = digests;
  }

  @Override
  public String getRequestPath() {
    String path = super.getRequestPath();
    return path + (path.contains("?") ? "&" : "?") + DIGEST + "=" + digest();
  }

  @Override
  public Map<String, String> getResponseHeaders() {
    Map<String, String> headers = new LinkedHashMap<>(super.getResponseHeaders());
    headers.remove("Expires");
    headers.put(CACHE_CONTROL, isNamed() ? A_YEAR : "no-cache");
    return headers;
  }

  /** Whether the request names this content, and not that of another version. */
  private boolean isNamed() {
    FacesContext faces = FacesContext.getCurrentInstance();
    String named = faces.getExternalContext().getRequestParameterMap().get(DIGEST);
    return digest().equals(named);
  }

  private String digest() {
    String key = getLibraryName() + ":" + getResourceName() + ":" + lastModified();
    String digest = digests.get(key);
    if (digest == null) {
      // Not by computeIfAbsent: a style sheet holds the addresses of fonts, and so their digests.
      digest = compute();
      digests.put(key, digest);
    }
    return digest;
  }

  /**
   * When a file outside of archives was saved: while one works on it, it changes without a start.
   */
  private long lastModified() {
    URL url = getURL();
    return url.getProtocol().equals("file") ? new File(url.getPath()).lastModified() : 0;
  }

  private String compute() {
    try (InputStream content = getInputStream()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
