package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompilersTest {

  /// The interpreter, the first compiler alone, and the optimising one from the first call on.
  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation"})
  void noCompilerChangesABit(String compiler) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                compiler,
                "-cp",
                System.getProperty("java.class.path"),
                SmallRun.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String hash =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    assertThat(hash).isEqualTo(SmallRun.hash());
  }
}
