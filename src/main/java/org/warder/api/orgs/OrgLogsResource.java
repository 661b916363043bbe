package org.warder.api.orgs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import org.warder.api.errors.NotKept;
import org.warder.api.errors.RequestException;
import org.warder.error.ErrorCode;

/** The logs that an organization links to and that Warder does not keep. */
@ApplicationScoped
@Path("orgs/{orgID}/logs")
public class OrgLogsResource {

  /** Says so, whatever the method. */
  @Path("")
  public Object logs() {
    throw new RequestException(ErrorCode.NOT_FOUND, NotKept.of("logs"));
  }
}
