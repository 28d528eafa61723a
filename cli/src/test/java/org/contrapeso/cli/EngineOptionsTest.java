package org.contrapeso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.contrapeso.evidence.fault.FaultsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// What runs a study and where its results go, on a class path that has no engine but this machine.
final class EngineOptionsTest {

  @Command
  private static final class Words {
    @Mixin private EngineOptions engine = new EngineOptions();
  }

  @Test
  void threadsOfThisMachineAreNoEngineElsewhere() throws FaultsException {
    assertThat(options().find()).isEmpty();
    assertThat(options("--engine=local").find()).isEmpty();
  }

  @Test
  void anEngineThatIsNotThereSaysHowToHaveIt() {
    assertThatThrownBy(() -> options("--engine", "spark", "--master", "local[2]").find())
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("--engine = spark")
        .hasMessageContaining("./contrapeso study --engine spark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--master=local[2]", "--conf=spark.executor.memory=1g"})
  void settingsOfAnEngineWithoutOneAreAFault(String option) {
    assertThatThrownBy(() -> options(option).find())
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("Say --engine spark too.");
  }

  @ParameterizedTest
  @CsvSource({
    "results/x, results/x, false",
    "/tmp/año, /tmp/año, false",
    "file:///tmp/x, /tmp/x, false",
    "hdfs://h:8020/x, , true",
    "s3a://bucket/x, , true"
  })
  void aPlaceIsAFolderHereOrIsNot(String name, String folder, boolean remote)
      throws FaultsException {
    Destination destination = Destination.of(name);
    assertThat(destination.isRemote()).isEqualTo(remote);
    if (!remote) {
      assertThat(destination.folder()).isEqualTo(Path.of(folder));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "file://host/x"})
  void whatIsNoPlaceIsAFault(String name) {
    assertThatThrownBy(() -> Destination.of(name))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("expected a folder");
  }

  private static EngineOptions options(String... words) {
    Words parsed = new Words();
    new CommandLine(parsed).parseArgs(words);
    return parsed.engine;
  }
}
