package org.warder.system.secrets;

/** What is shown to a server whose database is away. */
final class OutageFlows {

  private final Site site;
  private final Canaries canaries;

  OutageFlows(Site site) {
    this.site = site;
    canaries = site.canaries;
  }

  void run() {
    String password = canaries.password("sign-in while the database is away");
    site.seen(
        503,
        site.anonymous
            .withAuthorization(canaries.basic(canaries.user(), password))
            .post("/api/v2/signin", ""));
    String token = canaries.token("a token while the database is away");
    site.seen(503, site.anonymous.withToken(token).get("/api/v2/me"));
    site.seen(
        503,
        site.anonymous
            .withToken(token)
            .get(
                "/api/authz/forward-auth/influxdb3-core",
                "X-Forwarded-Method",
                "POST",
                "X-Forwarded-Uri",
                "/api/v3/write_lp?db=iot-center"));
    site.seen(
        503,
        site.operator.post(
            "/oauth2/introspect",
            "token=" + token,
            "Content-Type",
            "application/x-www-form-urlencoded"));
    String other = canaries.password("setting a password while the database is away");
    site.seen(
        503,
        site.operator.post(
            "/api/v2/users/" + site.instance.userId() + "/password",
            "{\"password\": \"" + other + "\"}"));
  }
}
