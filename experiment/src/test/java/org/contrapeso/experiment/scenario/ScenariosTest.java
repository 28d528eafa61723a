package org.contrapeso.experiment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScenariosTest {

  private static final Path SHIPPED = Path.of("../scenarios");

  private Registry registry;
  private Path copy;

  @BeforeAll
  void read() throws FaultsException {
    registry = Registry.read(Path.of("../evidence"));
  }

  @BeforeEach
  void copy(@TempDir Path folder) throws IOException {
    copy = folder;
    List<Path> all;
    try (Stream<Path> walk = Files.walk(SHIPPED)) {
      all = walk.toList();
    }
    for (Path each : all) {
      Path target = folder.resolve(SHIPPED.relativize(each).toString());
      if (Files.isDirectory(each)) {
        Files.createDirectories(target);
      } else {
        Files.copy(each, target);
      }
    }
  }

  @Test
  void theSameFilesHaveTheSameHashWhereverTheyLie() throws Exception {
    assertThat(hash()).matches("[0-9a-f]{64}");
    assertThat(hash()).isEqualTo(Scenarios.open(SHIPPED, registry).contentHash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "courses/threat.yaml",
        "beliefs/proponent.yaml",
        "studies/laboratory.yaml",
        "calibration/matched.yaml",
        "calibration/hindcast.yaml",
        "schema/course.schema.json"
      })
  void theHashChangesWithEveryKindOfFile(String file) throws Exception {
    String before = hash();
    Files.writeString(copy.resolve(file), Files.readString(copy.resolve(file)) + "\n");
    assertThat(hash()).isNotEqualTo(before);
  }

  @Test
  void theHashChangesWithANameAndWithAFileMore() throws Exception {
    String before = hash();
    Files.move(copy.resolve("courses/threat.yaml"), copy.resolve("courses/threats.yaml"));
    String renamed = hash();
    Files.copy(copy.resolve("courses/threats.yaml"), copy.resolve("courses/threat.yaml"));
    assertThat(List.of(before, renamed, hash())).doesNotHaveDuplicates();
  }

  @Test
  void whatAnEditorLeavesBesideAFileChangesNoHash() throws Exception {
    String before = hash();
    Files.write(copy.resolve("courses/.threat.yaml.swp"), new byte[] {1, -1});
    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void whatIsResolvedIsWhatWasHashedWhateverBecomesOfTheFiles() throws Exception {
    Scenarios scenarios = Scenarios.open(copy, registry);
    Course before = scenarios.course("threat", copy);
    String hash = scenarios.contentHash();
    Files.writeString(copy.resolve("courses/threat.yaml"), "name: 3");
    Files.delete(copy.resolve("calibration/matched.yaml"));
    assertThat(scenarios.course("threat", copy)).isEqualTo(before);
    assertThat(scenarios.course("courses/threat.yaml", copy)).isEqualTo(before);
    assertThat(scenarios.beliefs()).isNotEmpty();
    assertThat(scenarios.contentHash()).isEqualTo(hash);
    assertThatThrownBy(() -> Scenarios.open(copy, registry).course("threat", copy))
        .isInstanceOf(FaultsException.class);
  }

  private String hash() throws FaultsException {
    return Scenarios.open(copy, registry).contentHash();
  }
}
