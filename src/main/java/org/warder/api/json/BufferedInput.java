package org.warder.api.json;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A body that has been read. */
public final class BufferedInput extends ServletInputStream {

  private final ByteArrayInputStream bytes;
  private final IOException fault;

  /**
   * @param fault what is behind the bytes; null for nothing
   */
  public BufferedInput(byte[] body, IOException fault) {
    this.bytes = new ByteArrayInputStream(body);
    this.fault = fault;
  }

  @Override
  public int read() throws IOException {
    return checked(bytes.read());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return checked(bytes.read(target, offset, length));
  }

  private int checked(int read) throws IOException {
    if (read < 0 && fault != null) {
      throw fault;
    }
    return read;
  }

  @Override
  public int available() {
    return bytes.available();
  }

  @Override
  public boolean isFinished() {
    return bytes.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("the body has been read");
  }
}
