package org.warder.api.orgs;

import org.warder.org.NewOrg;
import org.warder.org.OrgChange;

/** The body of O2 and of the PATCH of O3. */
public record OrgRequest(String name, String description) {

  NewOrg toNewOrg() {
    return new NewOrg(name, description);
  }

  OrgChange toChange() {
    return new OrgChange(name, description);
  }
}
