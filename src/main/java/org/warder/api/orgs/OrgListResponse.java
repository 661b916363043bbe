package org.warder.api.orgs;

import java.util.List;
import org.warder.org.Org;

/** Some organizations. */
public record OrgListResponse(Links links, List<OrgResponse> orgs) {

  /** Where the list is. */
  public record Links(String self) {}

  static OrgListResponse of(List<Org> orgs) {
    return new OrgListResponse(
        new Links("/api/v2/orgs"), orgs.stream().map(OrgResponse::of).toList());
  }
}
