package org.warder.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of use that each token has, for queries. It is written by {@link UsageWriter}. */
@Entity
@Table(name = "token_usage")
public class TokenUsage {

  @Id
  @Column(name = "token_id")
  private long tokenId;

  @Column(name = "last_used_at", insertable = false, updatable = false)
  private Instant lastUsedAt;

  @Column(insertable = false, updatable = false)
  private long allowed;

  @Column(name = "last_reused_at", insertable = false, updatable = false)
  private Instant lastReusedAt;

  @Column(name = "unused_permissions", insertable = false, updatable = false)
  private Integer unusedPermissions;

  protected TokenUsage() {}

  /** That of a token that was never used. */
  TokenUsage(org.warder.id.Id tokenId) {
    this.tokenId = tokenId.value();
  }
}
