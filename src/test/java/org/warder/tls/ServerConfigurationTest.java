package org.warder.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Open Liberty finds of HTTPS. */
class ServerConfigurationTest {

  private static final Path FILES = Path.of("src/test/resources/org/warder/tls");

  @TempDir private Path data;
  private Path folder;
  private ServerConfiguration configuration;
  private Identity identity;

  @BeforeEach
  void read() throws Exception {
    folder = data.resolve("tls");
    configuration = new ServerConfiguration(folder);
    identity = CertificateFiles.pem(FILES.resolve("ec.crt"), FILES.resolve("ec.key"));
  }

  @Test
  void isThereForTheServerAlone() throws Exception {
    configuration.write(identity, List.of());

    assertThat(names()).containsExactlyInAnyOrder("server.xml", "keystore.p12");
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("keystore.p12"))).isEqualTo("rw-------");
    assertThat(folder.resolve("server.xml"))
        .content()
        .contains("tls.xml")
        .doesNotContain("tls-clients.xml");
    KeyStore store =
        KeyStore.getInstance(folder.resolve("keystore.p12").toFile(), "warder".toCharArray());
    assertThat(store.getCertificateChain("server")).containsExactly(identity.chain().get(0));
    assertThat(Path.of("liberty/tls.xml")).content().contains("password=\"warder\"");
  }

  @Test
  void namesTheAuthoritiesOfClientsWhereTheyAreAskedFor() throws Exception {
    configuration.write(identity, identity.chain());

    assertThat(names()).contains("clients.p12");
    assertThat(folder.resolve("server.xml")).content().contains("tls-clients.xml");
  }

  @Test
  void goesAsAWhole() throws Exception {
    configuration.remove();
    configuration.write(identity, identity.chain());
    configuration.remove();

    assertThat(names()).isEmpty();
  }

  @Test
  void leavesNoKeyBehindWhereItCannotBeWritten() throws Exception {
    Files.createDirectories(folder.resolve("keystore.p12/in the way"));

    assertThatThrownBy(() -> configuration.write(identity, List.of()))
        .isInstanceOf(IOException.class);

    assertThat(names()).containsExactly("keystore.p12");
  }

  private Set<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static String permissions(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
