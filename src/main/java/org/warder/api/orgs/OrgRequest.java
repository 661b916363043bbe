package org.warder.api.orgs;

import com.fasterxml.jackson.databind.JsonNode;
import org.warder.api.json.RawMember;
import org.warder.org.NewOrg;
import org.warder.org.OrgChange;

/** The request that creates or changes an organization. */
public record OrgRequest(String name, String description, JsonNode tokenLifetimeMaxSeconds) {

  NewOrg toNewOrg() {
    return new NewOrg(name, description, RawMember.text(tokenLifetimeMaxSeconds));
  }

  OrgChange toChange() {
    return new OrgChange(name, description, RawMember.text(tokenLifetimeMaxSeconds));
  }
}
