package org.warder.api.labels;

import java.util.List;

/** The labels of something, of which there are none. */
public record LabelListResponse(Links links, List<String> labels) {

  /** Where labels are. */
  public record Links(String self) {}

  public static final LabelListResponse NONE =
      new LabelListResponse(new Links("/api/v2/labels"), List.of());
}
