package org.warder.api.protocol;

/** Constants of the wire contract. */
public final class Wire {

  /** What every JSON answer says of itself, to the letter. */
  public static final String JSON = "application/json; charset=utf-8";

  /** The release of InfluxDB whose API this is. */
  public static final String VERSION = "v2.9.0";

  private Wire() {}
}
