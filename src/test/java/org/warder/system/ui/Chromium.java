package org.warder.system.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Starts Chromium without a window, with a profile of its own. */
final class Chromium {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private Chromium() {}

  /** A new one, with these options beside the usual. */
  static ChromeDriver start(List<String> more) {
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless=new",
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
