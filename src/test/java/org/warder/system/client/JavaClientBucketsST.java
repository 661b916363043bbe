package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.influxdb.client.domain.Bucket;
import com.influxdb.client.domain.BucketRetentionRules;
import com.influxdb.client.domain.Organization;
import com.influxdb.exceptions.UnprocessableEntityException;
import org.junit.jupiter.api.Test;

/** What the Java client can do with buckets. */
class JavaClientBucketsST extends JavaClient {

  @Test
  void createsFindsUpdatesClonesAndDeletesBuckets() {
    Organization org = org();
    BucketRetentionRules rule = new BucketRetentionRules();
    rule.setEverySeconds(3600);
    Bucket bucket = buckets.createBucket(unique("b"), rule, org);

    assertThat(bucket.getRetentionRules()).hasSize(1);
    assertThat(bucket.getRetentionRules().get(0).getEverySeconds()).isEqualTo(3600);
    assertThat(bucket.getRetentionRules().get(0).getShardGroupDurationSeconds()).isEqualTo(3600L);
    assertThat(bucket.getType()).isEqualTo(Bucket.TypeEnum.USER);
    assertThat(bucket.getLinks().getSelf()).isEqualTo("/api/v2/buckets/" + bucket.getId());
    assertThat(bucket.getLinks().getOrg()).isEqualTo("/api/v2/orgs/" + org.getId());
    assertThat(bucket.getLinks().getWrite())
        .isEqualTo("/api/v2/write?org=" + org.getId() + "&bucket=" + bucket.getId());
    assertThat(buckets.findBucketByID(bucket.getId())).isEqualTo(bucket);
    assertThat(buckets.findBucketByName(bucket.getName())).isEqualTo(bucket);
    assertThat(buckets.findBucketByName("no such")).isNull();
    assertThat(buckets.findBucketsByOrg(org))
        .extracting(Bucket::getName)
        .containsExactly("_monitoring", "_tasks", bucket.getName());
    assertThat(buckets.findBucketsByOrgName(org.getName())).hasSize(3);
    bucket.setName(unique("renamed"));
    bucket.setDescription("d");
    assertThat(buckets.updateBucket(bucket).getName()).isEqualTo(bucket.getName());
    Bucket clone = buckets.cloneBucket(unique("clone"), bucket);
    assertThat(clone.getRetentionRules().get(0).getEverySeconds()).isEqualTo(3600);
    assertThat(buckets.cloneBucket(unique("clone"), bucket.getId()).getId())
        .isNotEqualTo(clone.getId());
    buckets.deleteBucket(bucket);
    assertNotFound(() -> buckets.findBucketByID(bucket.getId()), "bucket not found");
    assertNotFound(() -> buckets.deleteBucket(bucket.getId()), "bucket not found");
    assertNotFound(() -> buckets.cloneBucket("n", UNKNOWN), "bucket not found");
  }

  @Test
  void refusesABucketNameThatIsTakenAndARuleThatIsTooShort() {
    Organization org = org();
    Bucket bucket = buckets.createBucket(unique("b"), org);
    BucketRetentionRules rule = new BucketRetentionRules();
    rule.setEverySeconds(1800);

    assertThatThrownBy(() -> buckets.createBucket(bucket.getName(), org))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessageContaining("bucket with name " + bucket.getName() + " already exists");
    assertThatThrownBy(() -> buckets.createBucket(unique("b"), rule, org))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessageContaining("retention policy duration must be at least 1h0m0s");
  }
}
