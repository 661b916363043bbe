package org.warder.system.secrets;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Open Liberty leaves in memory of a message until it reads or writes another one there
 * (src/docs/security.md, Secrets that are left): these arrays of a heap dump and no others are made
 * blank. The form of the file is that of the JDK's {@code hprof_b_spec.h}, with ids of eight bytes.
 */
final class ContainerBuffers {

  private static final int ID = 8;
  private static final int OBJECT = 2;

  /** The fields that lead to such arrays, by class: of a request, of a writer, of a pool. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "com/ibm/ws/http/channel/internal/HttpRequestMessageImpl", "byteCache",
          "sun/nio/cs/StreamEncoder", "bb",
          "com/ibm/ws/bytebuffer/internal/PooledWsByteBufferImpl", "oByteBuffer",
          "java/nio/HeapByteBuffer", "hb");

  private record Field(String name, int type) {}

  private record Type(String name, long parent, List<Field> fields) {}

  private final ByteBuffer dump;
  private final Map<Long, String> texts = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, Type> types = new HashMap<>();
  private final Map<Long, Long> arraysOfBuffers = new HashMap<>();
  private final Set<Long> kept = new HashSet<>();
  private boolean blanks;
  private int count;

  private ContainerBuffers(ByteBuffer dump) {
    this.dump = dump;
  }

  /**
   * Makes them blank.
   *
   * @param file a heap dump
   * @return how many there are
   */
  static int blank(Path file) {
    try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
      ByteBuffer dump = channel.map(MapMode.READ_WRITE, 0, channel.size());
      ContainerBuffers buffers = new ContainerBuffers(dump);
      buffers.read();
      buffers.arraysOfBuffers.keySet().retainAll(buffers.kept);
      buffers.kept.addAll(buffers.arraysOfBuffers.values());
      buffers.blanks = true;
      buffers.read();
      return buffers.count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    dump.position(0);
    while (dump.get() != 0) {
      // The name of the format.
    }
    skip(12);
    while (dump.hasRemaining()) {
      int tag = dump.get();
      skip(4);
      int length = dump.getInt();
      int end = dump.position() + length;
      switch (tag) {
        case 0x01 -> texts.put(dump.getLong(), text(length - ID));
        case 0x02 -> {
          skip(4);
          long type = dump.getLong();
          skip(4);
          names.put(type, texts.get(dump.getLong()));
        }
        case 0x0c, 0x1c -> objects(end);
        default -> {}
      }
      dump.position(end);
    }
  }

  private void objects(int end) {
    while (dump.position() < end) {
      int tag = dump.get() & 0xff;
      switch (tag) {
        case 0x05, 0x07, 0xff -> skip(ID);
        case 0x01 -> skip(2 * ID);
        case 0x04, 0x06 -> skip(ID + 4);
        case 0x02, 0x03, 0x08 -> skip(ID + 8);
        case 0x20 -> type();
        case 0x21 -> object();
        case 0x22 -> {
          skip(ID + 4);
          int length = dump.getInt();
          skip(ID + length * ID);
        }
        case 0x23 -> array();
        default -> throw new IllegalArgumentException("a heap dump with a record " + tag);
      }
    }
  }

  private void type() {
    long id = dump.getLong();
    skip(4);
    long parent = dump.getLong();
    skip(5 * ID + 4);
    for (int constants = dump.getShort(); constants > 0; constants--) {
      skip(2);
      skip(size(dump.get()));
    }
    for (int statics = dump.getShort(); statics > 0; statics--) {
      skip(ID);
      skip(size(dump.get()));
    }
    List<Field> fields = new ArrayList<>();
    for (int own = dump.getShort(); own > 0; own--) {
      fields.add(new Field(texts.get(dump.getLong()), dump.get()));
    }
    types.put(id, new Type(names.get(id), parent, fields));
  }

  private void object() {
    long id = dump.getLong();
    skip(4);
    Type type = types.get(dump.getLong());
    int end = dump.getInt() + dump.position();
    String sought = FIELDS.get(type.name());
    for (Type each = type; sought != null && each != null; each = types.get(each.parent())) {
      for (Field field : each.fields()) {
        if (field.type() == OBJECT && field.name().equals(sought)) {
          found(id, sought, dump.getLong(dump.position()));
        }
        skip(size(field.type()));
      }
    }
    dump.position(end);
  }

  private void found(long id, String field, long value) {
    if (field.equals("hb")) {
      arraysOfBuffers.put(id, value);
    } else {
      kept.add(value);
    }
  }

  private void array() {
    long id = dump.getLong();
    skip(4);
    int length = dump.getInt();
    int bytes = length * size(dump.get());
    if (blanks && kept.contains(id)) {
      dump.put(new byte[bytes]);
      count++;
    } else {
      skip(bytes);
    }
  }

  private static int size(int type) {
    return switch (type) {
      case 4, 8 -> 1;
      case 5, 9 -> 2;
      case 6, 10 -> 4;
      default -> 8;
    };
  }

  private String text(int length) {
    byte[] bytes = new byte[length];
    dump.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void skip(int bytes) {
    dump.position(dump.position() + bytes);
  }
}
