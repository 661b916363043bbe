package org.warder.api.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.warder.api.json.Compact;
import org.warder.permission.ResourceType;

/** The types that permissions can be about; command lines make all-access tokens of them. */
@ApplicationScoped
@Path("resources")
@Produces(MediaType.APPLICATION_JSON)
public class ResourcesResource {

  /** The types in their order. */
  @GET
  @Compact
  public List<String> list() {
    return Arrays.stream(ResourceType.values()).map(ResourceType::text).toList();
  }
}
