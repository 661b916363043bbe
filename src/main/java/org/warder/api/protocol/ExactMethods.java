package org.warder.api.protocol;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Array;
import java.lang.reflect.Field;

/**
 * Makes the container take method names as they are (RFC 9110, section 9.1). Open Liberty takes
 * {@code Delete} for {@code DELETE} before a filter sees it, and so lets past what a proxy refuses
 * by method. It has no setting for this: its table of methods is given one that tells upper from
 * lower case, beside the old one, and then told to use it.
 *
 * <p>In a release that has no such table all stays as it is, and the log says so.
 */
public class ExactMethods implements ServletContextListener {

  private static final Logger LOG = System.getLogger(ExactMethods.class.getName());

  private static final String TRANSPORT = "com.ibm.wsspi.http.HttpInboundConnection";
  private static final String METHODS = "com.ibm.wsspi.http.channel.values.MethodValues";
  private static final String MATCHER = "com.ibm.wsspi.genericbnf.KeyMatcher";
  private static final String KEY = "com.ibm.wsspi.genericbnf.GenericKeys";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      distinguishCases(transportOf(event.getServletContext()));
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "This Open Liberty reads method names in any case: a proxy that filters by method"
              + " must compare them so, too",
          e);
    }
  }

  private static ClassLoader transportOf(ServletContext context)
      throws ReflectiveOperationException {
    ClassLoader container = context.getClass().getClassLoader();
    return Class.forName(TRANSPORT, false, container).getClassLoader();
  }

  private static void distinguishCases(ClassLoader transport) throws ReflectiveOperationException {
    Class<?> methods = Class.forName(METHODS, true, transport);
    Class<?> type = Class.forName(MATCHER, true, transport);
    Object matcher = open(methods, "myMatcher").get(null);
    Object exact = type.getConstructor(boolean.class).newInstance(true);
    var add = type.getMethod("add", Class.forName(KEY, true, transport));
    for (Object method : (Iterable<?>) open(methods, "allKeys").get(null)) {
      add.invoke(exact, method);
    }
    // Names in upper case have no place in a table for any case: nobody looks there yet.
    Field buckets = open(type, "buckets");
    for (int letter = 'A'; letter <= 'Z'; letter++) {
      Array.set(buckets.get(matcher), letter, Array.get(buckets.get(exact), letter));
    }
    open(type, "isCaseSensitive").setBoolean(matcher, true);
  }

  private static Field open(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
