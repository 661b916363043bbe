package org.warder.system.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Starts Chromium without a window, with a profile of its own: Debian's build of it that has no
 * window at all, because that starts in a quarter of the time.
 */
final class Chromium {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium-headless-shell");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static ChromeDriver shared;

  private Chromium() {}

  /**
   * The one of all tests that need no options: a new tab, and nothing left of what others did on
   * the pages of that origin.
   */
  static synchronized ChromeDriver shared(URI origin) {
    if (shared == null) {
      shared = start(List.of());
      Runtime.getRuntime().addShutdownHook(new Thread(shared::quit));
      return shared;
    }
    String used = shared.getWindowHandle();
    shared.switchTo().newWindow(WindowType.TAB);
    String fresh = shared.getWindowHandle();
    shared.switchTo().window(used).close();
    shared.switchTo().window(fresh);
    shared.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    shared.executeCdpCommand("Browser.resetPermissions", Map.of());
    shared.executeCdpCommand(
        "Storage.clearDataForOrigin",
        Map.of("origin", origin.resolve("/").toString(), "storageTypes", "all"));
    return shared;
  }

  /** A new one, with these options beside the usual. */
  static ChromeDriver start(List<String> more) {
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--user-data-dir=" + profile());
    options.addArguments(more);
    ChromeDriverService.Builder service = new ChromeDriverService.Builder();
    // Elsewhere Selenium finds its own.
    if (Files.exists(CHROMIUM) && Files.exists(DRIVER)) {
      options.setCapability("browserName", "chrome-headless-shell");
      options.setBinary(CHROMIUM.toFile());
      service.usingDriverExecutable(DRIVER.toFile());
    }
    return new ChromeDriver(service.build(), options);
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory("warder-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
