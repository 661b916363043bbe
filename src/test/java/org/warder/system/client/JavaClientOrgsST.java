package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.influxdb.client.domain.Organization;
import com.influxdb.client.domain.ResourceMember;
import com.influxdb.client.domain.ResourceOwner;
import com.influxdb.client.domain.User;
import com.influxdb.exceptions.UnprocessableEntityException;
import org.junit.jupiter.api.Test;

/** What the Java client can do with organizations and their members. */
class JavaClientOrgsST extends JavaClient {

  @Test
  void createsFindsUpdatesClonesAndDeletesOrganizations() {
    Organization org = org();

    assertThat(org.getLinks().getSelf()).isEqualTo("/api/v2/orgs/" + org.getId());
    assertThat(org.getLinks().getBuckets()).isEqualTo("/api/v2/buckets?org=" + org.getName());
    assertThat(org.getLinks().getMembers()).isEqualTo("/api/v2/orgs/" + org.getId() + "/members");
    assertThat(org.getLinks().getOwners()).isEqualTo("/api/v2/orgs/" + org.getId() + "/owners");
    assertThat(orgs.findOrganizationByID(org.getId())).isEqualTo(org);
    assertThat(orgs.findOrganizations()).isNotEmpty();
    org.setName(unique("renamed"));
    assertThat(orgs.updateOrganization(org).getName()).isEqualTo(org.getName());
    assertThat(orgs.cloneOrganization(unique("clone"), org).getId()).isNotEqualTo(org.getId());
    assertThat(orgs.cloneOrganization(unique("clone"), org.getId()).getName()).startsWith("clone");
    orgs.deleteOrganization(org);
    assertNotFound(() -> orgs.findOrganizationByID(org.getId()), "organization not found");
    assertNotFound(
        () -> orgs.deleteOrganization(org.getId()),
        "error deleting organization id: " + org.getId() + ": organization not found");
    assertNotFound(() -> orgs.cloneOrganization("n", UNKNOWN), "organization not found");
  }

  @Test
  void addsListsAndRemovesMembersAndOwners() {
    Organization org = org();
    User member = user();
    User owner = user();
    ResourceMember added = orgs.addMember(member, org);
    ResourceOwner addedOwner = orgs.addOwner(owner, org);

    assertThat(added.getId()).isEqualTo(member.getId());
    assertThat(added.getRole()).isEqualTo(ResourceMember.RoleEnum.MEMBER);
    assertThat(addedOwner.getRole()).isEqualTo(ResourceOwner.RoleEnum.OWNER);
    assertThat(orgs.getMembers(org))
        .extracting(ResourceMember::getId)
        .containsExactly(member.getId());
    assertThat(orgs.getOwners(org))
        .extracting(ResourceOwner::getId)
        .containsExactly(instance().userId(), owner.getId());
    assertThatThrownBy(() -> orgs.addMember(owner, org))
        .isInstanceOf(UnprocessableEntityException.class);
    orgs.deleteMember(member, org);
    orgs.deleteOwner(owner, org);
    assertThat(orgs.getMembers(org.getId())).isEmpty();
    assertThat(orgs.getOwners(org.getId())).hasSize(1);
  }
}
