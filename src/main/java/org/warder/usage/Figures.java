package org.warder.usage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.warder.permission.Permission;

/**
 * The figures of the permissions of a token. Most tokens use one or two, so they are a list; those
 * that use many have a map.
 */
final class Figures extends AtomicReference<Object> {

  private static final long serialVersionUID = 1L;

  /** So many are looked through one by one. */
  private static final int LISTED = 8;

  private static final Figure[] NONE = {};

  Figures() {
    super(NONE);
  }

  /** The figure of a permission, which is made where it is missing. */
  Figure of(Permission permission) {
    while (true) {
      Object current = get();
      if (current instanceof Figure[] list) {
        for (Figure figure : list) {
          if (figure.isOf(permission)) {
            return figure;
          }
        }
        compareAndSet(list, with(list, permission));
      } else {
        return map(current).computeIfAbsent(permission, Figure::new);
      }
    }
  }

  private static Object with(Figure[] list, Permission permission) {
    if (list.length < LISTED) {
      Figure[] longer = new Figure[list.length + 1];
      System.arraycopy(list, 0, longer, 0, list.length);
      longer[list.length] = new Figure(permission);
      return longer;
    }
    Map<Permission, Figure> map = new ConcurrentHashMap<>();
    Stream.of(list).forEach(figure -> map.put(figure.permission(), figure));
    return map;
  }

  @SuppressWarnings("unchecked")
  private static Map<Permission, Figure> map(Object current) {
    return (Map<Permission, Figure>) current;
  }

  Stream<Figure> stream() {
    return get() instanceof Figure[] list ? Stream.of(list) : map(get()).values().stream();
  }
}
