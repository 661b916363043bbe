package org.warder.settings;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads all settings that beans ask for before there is one, and those of Open Liberty, asks each
 * {@link StartRule}, and ends the server where something is wrong, with a line for each mistake.
 * Without this, the container says so by a stack trace, and runs on without the application.
 */
public class SettingsCheck implements Extension {

  /** With the converters of the application, whichever thread it is. */
  private final Config config = ConfigProvider.getConfig(SettingsCheck.class.getClassLoader());

  private final Set<String> mistakes = new TreeSet<>();

  void read(@Observes ProcessInjectionPoint<?, ?> found) {
    InjectionPoint point = found.getInjectionPoint();
    ConfigProperty setting = point.getAnnotated().getAnnotation(ConfigProperty.class);
    if (setting != null) {
      mistake(setting.name(), point.getType())
          .ifPresent(mistake -> mistakes.add(setting.name() + " " + mistake));
    }
  }

  void end(@Observes AfterBeanDiscovery all) {
    mistakes.addAll(ServerSettings.mistakes(name -> config.getOptionalValue(name, String.class)));
    ServiceLoader.load(StartRule.class, SettingsCheck.class.getClassLoader())
        .forEach(rule -> mistakes.addAll(mistakes(rule)));
    if (!mistakes.isEmpty()) {
      StartRefusal.now(mistakes);
    }
  }

  private List<String> mistakes(StartRule rule) {
    try {
      return rule.mistakes(config);
    } catch (IllegalArgumentException e) {
      // Told as one that cannot be read.
      return List.of();
    }
  }

  /** What is wrong with a setting; empty if it can be read. */
  private Optional<String> mistake(String name, Type type) {
    Optional<String> text = config.getOptionalValue(name, String.class);
    boolean isOptional = type instanceof ParameterizedType;
    if (text.isEmpty()) {
      return isOptional ? Optional.empty() : Optional.of("must not be empty");
    }
    Class<?> read =
        (Class<?>) (isOptional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
    try {
      config.getConverter(read).orElseThrow().convert(text.get());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          "must be " + (read.isEnum() ? oneOf(read, text.get()) : reason(e).getMessage()));
    }
  }

  /** What SmallRye takes for a constant. */
  private static String oneOf(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", ", "one of ", ", and not \"" + text + "\""));
  }

  /** What a method of the setting's type has thrown, which a converter of SmallRye wraps. */
  private static Throwable reason(IllegalArgumentException e) {
    return e.getCause() instanceof InvocationTargetException wrapper ? wrapper.getCause() : e;
  }
}
