import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Chromium without a window, driven by the protocol of its developer tools. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final Process chromium;
  private final WebSocket socket;
  private int lastId;

  private DevTools(Process chromium) throws IOException {
    this.chromium = chromium;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address(), this).join();
  }

  /** Starts a browser, which {@link #close} ends. */
  static DevTools start() throws IOException {
    Process chromium =
        new ProcessBuilder(
                "chromium-headless-shell",
                "--no-sandbox",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + Files.createTempDirectory("page-load"))
            .redirectErrorStream(true)
            .start();
    try {
      return new DevTools(chromium);
    } catch (IOException | RuntimeException e) {
      chromium.destroy();
      throw e;
    }
  }

  private URI address() throws IOException {
    BufferedReader output = new BufferedReader(new InputStreamReader(chromium.getInputStream()));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        return URI.create(line.substring("DevTools listening on ".length()).strip());
      }
    }
    throw new IOException("no Chromium");
  }

  @Override
  public void close() {
    chromium.destroy();
  }

  /** Opens a page and returns its session. */
  String open() throws IOException, InterruptedException {
    String target =
        text("targetId", call(null, "Target.createTarget", "{\"url\": \"about:blank\"}"));
    String how = "{\"flatten\": true, \"targetId\": \"" + target + "\"}";
    String session = text("sessionId", call(null, "Target.attachToTarget", how));
    call(session, "Page.enable", "{}");
    call(session, "Network.enable", "{}");
    return session;
  }

  /** The whole number that a script results in. */
  int evaluate(String session, String script) throws IOException, InterruptedException {
    String parameters =
        "{\"awaitPromise\": true, \"returnByValue\": true, \"expression\": \"" + script + "\"}";
    Matcher value =
        Pattern.compile("\"value\":(\\d+)").matcher(call(session, "Runtime.evaluate", parameters));
    // A page that is just being left has no value to give.
    return value.find() ? Integer.parseInt(value.group(1)) : 0;
  }

  /**
   * Calls a method of the protocol and waits for its response.
   *
   * @param session null for the browser itself
   */
  String call(String session, String method, String parameters)
      throws IOException, InterruptedException {
    int id = ++lastId;
    String address = session == null ? "" : "\"sessionId\": \"" + session + "\", ";
    socket
        .sendText(
            "{\"id\": %d, %s\"method\": \"%s\", \"params\": %s}"
                .formatted(id, address, method, parameters),
            true)
        .join();
    while (true) {
      String message = messages.poll(1, TimeUnit.MINUTES);
      if (message == null) {
        throw new IOException("no response to " + method);
      }
      if (message.startsWith("{\"id\":" + id + ",")) {
        return message;
      }
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
    partial.append(data);
    if (isLast) {
      messages.add(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  private static String text(String name, String message) {
    return Measure.first("\"" + name + "\":\"([^\"]+)\"", message);
  }
}
