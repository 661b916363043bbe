package org.warder.api.telegrafs;

import java.util.List;
import org.warder.telegraf.Telegraf;

/** Some Telegraf configurations. */
public record TelegrafListResponse(List<TelegrafResponse> configurations) {

  static TelegrafListResponse of(List<Telegraf> telegrafs) {
    return new TelegrafListResponse(telegrafs.stream().map(TelegrafResponse::of).toList());
  }
}
