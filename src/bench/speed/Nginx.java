import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** nginx in front of a backend that says nothing, which asks Warder about each request. */
final class Nginx implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      worker_processes 1;
      daemon off;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events { worker_connections 256; }
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        keepalive_requests 1000000;
        upstream warder { server 127.0.0.1:%3$d; keepalive 64; keepalive_requests 1000000; }
        upstream backend { server 127.0.0.1:%4$d; keepalive 64; keepalive_requests 1000000; }
        server {
          listen 127.0.0.1:%2$d;
          location / {
            auth_request /authz;
            proxy_pass http://backend;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Authorization "";
          }
          location = /authz {
            internal;
            proxy_pass http://warder/api/authz/auth-request/influxdb3-core;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_pass_request_body off;
            proxy_set_header Content-Length "";
            proxy_set_header X-Original-Method $request_method;
            proxy_set_header X-Original-URI $request_uri;
            proxy_set_header X-Original-URL "";
          }
        }
        server {
          listen 127.0.0.1:%4$d;
          location / { return 204; }
        }
        server {
          listen 127.0.0.1:%5$d;
          location / {
            proxy_pass http://backend;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
          }
        }
      }
      """;

  private final int port = BenchServer.freePort();
  private final int openPort = BenchServer.freePort();
  private final Process process;

  /** Starts it in front of a server. */
  Nginx(int warder) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("bench-nginx");
    Path file = home.resolve("nginx.conf");
    int backend = BenchServer.freePort();
    Files.writeString(file, CONFIGURATION.formatted(home, port, warder, backend, openPort));
    process =
        new ProcessBuilder("/usr/sbin/nginx", "-p", home.toString(), "-c", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("console.log").toFile())
            .start();
    while (!isOpen(port)) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(Files.readString(home.resolve("console.log")));
      }
    }
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it asks about each request. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Where it passes everything on unasked. */
  String openUrl() {
    return "http://127.0.0.1:" + openPort;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
