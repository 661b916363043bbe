package org.warder.telegraf;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warder.id.Id;

/**
 * What other features need to know of Telegraf configurations, whoever is calling: no permission is
 * asked for.
 */
@Dependent
public class TelegrafDirectory {

  private final TelegrafRepository telegrafs;

  @Inject
  TelegrafDirectory(TelegrafRepository telegrafs) {
    this.telegrafs = telegrafs;
  }

  /** The configuration of that id. */
  public Optional<Telegraf> find(Id id) {
    return telegrafs.find(id);
  }

  /** Those of the configurations that exist, by their ids. */
  public Map<Id, Telegraf> list(Collection<Id> ids) {
    return telegrafs.list(ids).stream()
        .collect(Collectors.toMap(Telegraf::id, Function.identity()));
  }
}
