package org.warder.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API below {@code /api/v2}. */
@ApplicationPath("/api/v2")
public class RestApplication extends Application {}
