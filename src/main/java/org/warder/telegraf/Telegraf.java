package org.warder.telegraf;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/** A configuration file for Telegraf, kept byte for byte. */
@Entity
@Table(name = "telegrafs")
public class Telegraf {

  @Id private long id;

  @Column(name = "org_id")
  private long orgId;

  private String name;
  private String description;
  private String config;

  @Convert(converter = BucketNamesConverter.class)
  private List<String> buckets;

  protected Telegraf() {}

  Telegraf(org.warder.id.Id orgId, TelegrafContent content) {
    this.id = org.warder.id.Id.next().value();
    this.orgId = orgId.value();
    replace(content);
  }

  void replace(TelegrafContent content) {
    name = content.name();
    description = content.description();
    config = content.config();
    buckets = content.buckets();
  }

  public org.warder.id.Id id() {
    return new org.warder.id.Id(id);
  }

  public org.warder.id.Id orgId() {
    return new org.warder.id.Id(orgId);
  }

  /** This configuration as something that permissions are about. */
  public Resource resource() {
    return new Resource(ResourceType.TELEGRAFS, orgId(), id());
  }

  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  public String config() {
    return config;
  }

  /** The buckets that the configuration writes to, as its author noted them. */
  public List<String> buckets() {
    return buckets;
  }
}
