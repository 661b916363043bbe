package org.warder.gate.route;

import java.util.Locale;
import java.util.Set;
import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.statement.Databases;

/**
 * How a backend makes the name of a database of what a request names. A database with a retention
 * policy is the bucket {@code database/policy}.
 */
enum Backend {
  /** InfluxDB 2: policies are exact; what looks like an id is one. */
  INFLUXDB2("influxdb2") {
    @Override
    String written(String database, String policy) {
      return policy.isEmpty() || policy.equals(AUTOGEN) ? database : database + "/" + policy;
    }

    @Override
    boolean isDefaultPolicy(String policy) {
      return policy.equals(AUTOGEN);
    }

    @Override
    String queried(Databases.Name name, String given) {
      String database = name.database() == null ? given : name.database();
      return name.policy() == null ? database : written(database, name.policy());
    }

    @Override
    boolean takesForId(String name) {
      return name.length() == ID_LENGTH && name.chars().allMatch(c -> c < 0x80 && isHex(c));
    }
  },

  /** InfluxDB 3: policies of writes in lower case, those of queries as they are. */
  INFLUXDB3("influxdb3") {
    @Override
    String written(String database, String policy) {
      if (policy.isEmpty()) {
        return database;
      }
      if (!policy.chars().allMatch(c -> c < 0x80)) {
        throw new RefusedRequestException(GateReason.POLICY_NOT_ASCII);
      }
      String lower = policy.toLowerCase(Locale.ROOT);
      boolean none = lower.equals("''") || DEFAULTS.contains(lower);
      return none ? database : database + "/" + lower;
    }

    @Override
    boolean isDefaultPolicy(String policy) {
      return policy.equals("''") || DEFAULTS.contains(policy);
    }

    @Override
    String queried(Databases.Name name, String given) {
      String policy = name.policy();
      if (policy == null || DEFAULTS.contains(policy)) {
        return name.database() == null ? given : name.database();
      }
      if (name.database() == null) {
        throw new RefusedRequestException(GateReason.POLICY_WITHOUT_DATABASE);
      }
      if (DEFAULTS.contains(policy.toLowerCase(Locale.ROOT)) || !isPlain(policy)) {
        throw new RefusedRequestException(GateReason.POLICY_MALFORMED);
      }
      return name.database() + "/" + policy;
    }

    @Override
    boolean takesForId(String name) {
      return false;
    }
  };

  private static final String AUTOGEN = "autogen";
  private static final Set<String> DEFAULTS = Set.of(AUTOGEN, "default");
  private static final int ID_LENGTH = 16;

  private final String text;

  Backend(String text) {
    this.text = text;
  }

  /** How it is spelled in files. */
  String text() {
    return text;
  }

  /** The database that a write reaches; the policy is empty if none is named. */
  abstract String written(String database, String policy);

  /** Whether a policy beside a query is that of the database alone, also if it is named inside. */
  abstract boolean isDefaultPolicy(String policy);

  /** The database that a query reaches; {@code given} stands beside the query. */
  abstract String queried(Databases.Name name, String given);

  /** Whether the backend looks for an id first. */
  abstract boolean takesForId(String name);

  private static boolean isHex(int c) {
    return Character.digit(c, 16) >= 0;
  }

  private static boolean isPlain(String policy) {
    return policy.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_'));
  }
}
