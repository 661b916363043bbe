package org.warder.api.orgs;

import org.warder.org.NewOrg;
import org.warder.org.OrgChange;

/** The request that creates or changes an organization. */
public record OrgRequest(String name, String description) {

  NewOrg toNewOrg() {
    return new NewOrg(name, description);
  }

  OrgChange toChange() {
    return new OrgChange(name, description);
  }
}
