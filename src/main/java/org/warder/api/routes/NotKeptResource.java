package org.warder.api.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.warder.api.errors.NotKept;
import org.warder.api.errors.RequestException;
import org.warder.error.ErrorCode;

/** Paths that links and clients of InfluxDB lead to and that Warder does not have: they say so. */
@ApplicationScoped
@Path("")
public class NotKeptResource {

  /** Points, by any method. */
  @Path("{what: write|query}")
  public Object data() {
    throw new RequestException(ErrorCode.NOT_FOUND, NotKept.DATA);
  }

  /** What belongs to dashboards and tasks, by any method. */
  @Path("{what: dashboards|tasks}")
  public Object other(@PathParam("what") String what) {
    throw new RequestException(ErrorCode.NOT_FOUND, NotKept.of(what));
  }
}
