package org.warder.system.peers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a server and PostgreSQL. What befalls the connection for notifications, which
 * names itself when it begins, is decided, and whether any other passes.
 */
final class DatabaseProxy implements AutoCloseable {

  /** What befalls the connection for notifications, or all. */
  enum Fault {
    NONE,
    /** It is closed, and so is each that follows. */
    CUT,
    /** It stays open, and nothing comes through in either direction. */
    SWALLOWED,
    /**
     * All stay open, and nothing comes through in either direction, as of a machine that is lost.
     */
    SILENT
  }

  private static final String CHANNEL = "warder-channel";

  private final ServerSocket listener;
  private final int database;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile Fault fault = Fault.NONE;

  /**
   * @param database the port of PostgreSQL
   */
  DatabaseProxy(int database) {
    this.database = database;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** What befalls it from now on. */
  void meet(Fault next) {
    boolean wasSilent = fault == Fault.SILENT;
    fault = next;
    if (next != Fault.SWALLOWED) {
      // What has swallowed something is of no use any more.
      links.stream().filter(link -> link.isChannel || wasSilent).forEach(Link::close);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Link link = new Link(listener.accept(), new Socket("localhost", database));
        links.add(link);
        threads.execute(() -> link.pass(link.client, link.server));
        threads.execute(() -> link.pass(link.server, link.client));
      } catch (IOException e) {
        // Closed, or PostgreSQL is.
      }
    }
  }

  /** A connection of a server. */
  private final class Link implements Closeable {

    private final Socket client;
    private final Socket server;
    private volatile boolean isChannel;

    private Link(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    private void pass(Socket from, Socket to) {
      byte[] buffer = new byte[8192];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
          isChannel = isChannel || names(buffer, length);
          if (isChannel && fault == Fault.CUT) {
            break;
          }
          if (fault != Fault.SILENT && (!isChannel || fault != Fault.SWALLOWED)) {
            out.write(buffer, 0, length);
          }
        }
      } catch (IOException e) {
        // Closed.
      }
      close();
    }

    private boolean names(byte[] bytes, int length) {
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(CHANNEL);
    }

    @Override
    public void close() {
      links.remove(this);
      for (Socket socket : new Socket[] {client, server}) {
        try {
          socket.close();
        } catch (IOException e) {
          // It is closed, then.
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    links.forEach(Link::close);
    threads.shutdownNow();
  }
}
