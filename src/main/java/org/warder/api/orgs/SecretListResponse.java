package org.warder.api.orgs;

import java.util.List;
import org.warder.id.Id;

/** The names of an organization's secrets, which Warder does not keep: there are none. */
public record SecretListResponse(Links links, List<String> secrets) {

  /** Where the organization is, and this list. */
  public record Links(String org, String self) {}

  static SecretListResponse none(Id orgId) {
    String org = "/api/v2/orgs/" + orgId;
    return new SecretListResponse(new Links(org, org + "/secrets"), List.of());
  }
}
