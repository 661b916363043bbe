package org.warder.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of Derby's database, which a server may leave half-made that is killed. */
class DerbyTest {

  @TempDir private Path data;
  private Path folder;
  private Path unfinished;

  @BeforeEach
  void name() {
    folder = data.resolve("of the server/derby");
    unfinished = data.resolve("of the server/derby.unfinished");
  }

  @Test
  void isMadeWithTheFoldersAboveIt() throws SQLException {
    derby("jdbc:derby:" + folder + ";create=true").create();

    assertThat(folder.resolve("service.properties")).exists();
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void isMadeAgainAfterAKillInTheMiddle() throws Exception {
    Files.createDirectories(unfinished.resolve("seg0"));
    Files.writeString(unfinished.resolve("seg0/c10.dat"), "half of it");

    isMadeWithTheFoldersAboveIt();
    assertThat(folder.resolve("seg0/c10.dat")).content().isNotEqualTo("half of it");
  }

  @Test
  void isTakenWhereOnlyTheNameWasMissing() throws Exception {
    isMadeWithTheFoldersAboveIt();
    Files.move(folder, unfinished);
    Files.writeString(unfinished.resolve("sign"), "the same");

    isMadeWithTheFoldersAboveIt();
    assertThat(folder.resolve("sign")).hasContent("the same");
  }

  @Test
  void whatIsThereStays() throws Exception {
    Files.createDirectories(folder);
    derby("jdbc:derby:" + folder + ";create=true").create();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void isNotMadeUnasked() throws SQLException {
    derby("jdbc:derby:" + folder).create();
    derby("jdbc:derby:memory:nothing;create=true").create();
    derby("jdbc:postgresql://db/warder;create=true").create();

    assertThat(data).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws Exception {
    Files.writeString(data.resolve("of the server"), "a file");

    assertThatThrownBy(() -> derby("jdbc:derby:" + folder + ";create=true").create())
        .isInstanceOf(SQLException.class)
        .hasMessage("The folder of the database cannot be made")
        .cause()
        .hasMessageContaining("of the server");
  }

  /** As in the default of liberty/server.xml. */
  @Test
  void isMadeInTheFolderOfTheData() throws Exception {
    derby("jdbc:derby:${DATA_DIR}/of the server/derby;create=true").create();

    assertThat(folder.resolve("service.properties")).exists();
  }

  private Derby derby(String url) {
    return new Derby(url, data.toString(), "warder", Optional.empty());
  }
}
