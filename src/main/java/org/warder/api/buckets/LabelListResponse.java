package org.warder.api.buckets;

import java.util.List;

/** The labels of a bucket, of which there are none: clients that clone one ask for them. */
public record LabelListResponse(Links links, List<String> labels) {

  /** Where labels are. */
  public record Links(String self) {}

  static final LabelListResponse NONE =
      new LabelListResponse(new Links("/api/v2/labels"), List.of());
}
