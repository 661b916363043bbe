package org.warder.api.json;

/** What every response of the API has in common. */
public final class WireFormat {

  /** What every JSON response says of itself, to the letter. */
  public static final String JSON = "application/json; charset=utf-8";

  /** The release of InfluxDB whose API this is. */
  public static final String VERSION = "v2.9.0";

  private WireFormat() {}
}
