package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.contrapeso.kernel.lanes.VectorUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same study gives the same bytes in every file that it writes.
final class SameBytesTest {

  /// Three whole blocks of results and a part of one.
  private static final int FUTURES = 200;

  private static final int VECTORISED = 64;

  private static final List<Path> EVERY_FILE =
      List.of(
          Path.of("briefing.html"),
          Path.of("comparisons.parquet"),
          Path.of("futures.parquet"),
          Path.of("manifest.json"),
          Path.of("outcomes.parquet"),
          Path.of("series.parquet"),
          Path.of("trajectories.parquet"));

  @TempDir private Path folder;

  private Path reference;

  @BeforeEach
  void nameTheReference() {
    reference = folder.resolve("reference");
  }

  @ParameterizedTest
  @CsvSource({
    "sobol, 1 2 8, 1 8 16 64",
    "monte_carlo, 1 2, 1 64",
    "latin_hypercube, 1 2, 1 64",
  })
  void threadsAndLanesChangeNothing(String design, String threads, String lanes)
      throws IOException {
    Path study = SmallStudy.write(folder, design, FUTURES);
    run(study, reference);
    assertThat(Folders.files(reference)).isEqualTo(EVERY_FILE);
    for (String width : lanes.split(" ", -1)) {
      for (String count : threads.split(" ", -1)) {
        Path other = folder.resolve(count + "x" + width);
        run(study, other, "--threads=" + count, "--lanes=" + width);
        Folders.assertSameBytes(other, reference);
      }
    }
  }

  @Test
  void aSecondRunIntoTheSameFolderChangesNothing() throws IOException {
    Path study = SmallStudy.write(folder, "sobol", FUTURES);
    Path again = folder.resolve("again");
    run(study, reference);
    run(study, again);
    run(study, again);
    Folders.assertSameBytes(again, reference);
  }

  /// Without the compiler, and with another clock, other letters and a smaller memory.
  @Test
  void aJavaOfAnotherKindChangesNothing() throws Exception {
    Path study = SmallStudy.write(folder, "sobol", 8);
    run(study, reference);
    Path other = folder.resolve("other");
    Program.Started started =
        Program.here()
            .start(
                List.of(
                    "-Xint",
                    "-Xmx256m",
                    "-Duser.timezone=Asia/Kathmandu",
                    "-Dfile.encoding=ISO-8859-1",
                    "-Duser.language=ar"),
                folder,
                "study",
                study.toString(),
                "--out=" + other);
    assertThat(started.end().code()).isZero();
    Folders.assertSameBytes(other, reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "es-ES"})
  void theLanguageOfTheMachineChangesNothing(String language) throws IOException {
    Path study = SmallStudy.write(folder, "sobol", 8);
    run(study, reference);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      run(study, folder.resolve("elsewhere"));
    } finally {
      Locale.setDefault(before);
    }
    Folders.assertSameBytes(folder.resolve("elsewhere"), reference);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64})
  void theVectorUnitChangesNothing(int lanes) throws IOException {
    Path study = SmallStudy.write(folder, "sobol", VECTORISED);
    String width = "--lanes=" + lanes;
    VectorUnit.engage(false);
    run(study, reference, width);
    assertThat(VectorUnit.isEngaged()).as("the vector unit").isFalse();
    try {
      VectorUnit.engage(true);
      assertThat(VectorUnit.isEngaged()).as("the vector unit").isTrue();
      run(study, folder.resolve("vectors"), width);
    } finally {
      VectorUnit.engage(false);
    }
    Folders.assertSameBytes(folder.resolve("vectors"), reference);
  }

  @Test
  void anotherSeedChangesTheDraws() throws IOException {
    Path study = SmallStudy.write(folder, "sobol", 8);
    run(study, reference);
    run(study, folder.resolve("other"), "--seed=43");
    for (String table : List.of("futures.parquet", "outcomes.parquet", "series.parquet")) {
      assertThat(Files.mismatch(folder.resolve("other").resolve(table), reference.resolve(table)))
          .as(table)
          .isNotNegative();
    }
  }

  private static void run(Path study, Path out, String... options) {
    String[] command = new String[options.length + 3];
    command[0] = "study";
    command[1] = study.toString();
    command[2] = "--out=" + out;
    System.arraycopy(options, 0, command, 3, options.length);
    Program.here().print(command);
  }
}
