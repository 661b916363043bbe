package org.warder.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.warder.api.errors.ErrorMessages;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication.Method;

@ArquillianTest
class PermissionInterceptorIT {

  private static final Id ORG = new Id(0xa1);
  private static final Id OTHER_ORG = new Id(0xa2);
  private static final Id BUCKET = new Id(0xb1);
  private static final Id USER = new Id(0xc1);

  @Inject private GuardedService service;
  @Inject private Caller caller;

  @Test
  void letsWhoHoldsThePermissionInTheOrganizationThrough() {
    signInWith("write:orgs/" + ORG + "/buckets");

    assertThat(service.create(ORG)).isEqualTo("created");
  }

  @Test
  void refusesWhoHoldsThePermissionInAnotherOrganization() {
    signInWith("write:orgs/" + OTHER_ORG + "/buckets");

    assertRefused(
        () -> service.create(ORG),
        ErrorCode.UNAUTHORIZED,
        "write:orgs/" + ORG + "/buckets is unauthorized");
  }

  @Test
  void refusesAnonymousCallersWhereAPermissionIsDeclared() {
    assertRefused(() -> service.decides(BUCKET), ErrorCode.UNAUTHORIZED, "unauthorized access");
  }

  @Test
  void letsAMethodDecideForItself() {
    signInWith("read:buckets/" + BUCKET);

    assertThat(service.decides(BUCKET)).isEqualTo("read");
    assertRefused(
        () -> service.decides(OTHER_ORG),
        ErrorCode.UNAUTHORIZED,
        "read:buckets/" + OTHER_ORG + " is unauthorized");
  }

  @Test
  void failsAMethodThatForgetsToDecide() {
    signInWith("read:buckets");

    assertRefused(
        () -> service.forgetsToDecide(),
        ErrorCode.INTERNAL_ERROR,
        "GuardedService.forgetsToDecide did not decide on read:buckets");
    assertRefused(
        () -> service.decidesOnSomethingElse(),
        ErrorCode.INTERNAL_ERROR,
        "GuardedService.decidesOnSomethingElse did not decide on read:buckets");
  }

  @Test
  void deniesAMethodThatDeclaresNothing() {
    signInWith("read:instance");

    assertRefused(
        () -> service.declaresNothing(),
        ErrorCode.INTERNAL_ERROR,
        "GuardedService.declaresNothing declares no permission");
  }

  @Test
  void letsEverybodyThroughWhereNothingIsToBeDecided() {
    assertThat(service.open()).isEqualTo("open");
  }

  private void signInWith(String permission) {
    caller.signIn(
        new Authentication(Method.PAGES, USER, PermissionSet.of(Permission.parse(permission))));
  }

  private static void assertRefused(ThrowingCallable call, ErrorCode code, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServiceException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(ErrorMessages.of(refused)).isEqualTo(message);
            });
  }
}
