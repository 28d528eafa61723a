package org.contrapeso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyDirectoryTest {

  private static final Duration EVERY_BLOCK = Duration.ZERO;
  private static final Duration NEVER = Duration.ofDays(365);
  private static final int FUTURES = 100;

  private final ResolvedStudy study = FakeStudy.withTrajectories(FUTURES);

  @TempDir private Path temporary;
  private Path directory;

  @BeforeEach
  void nameTheDirectory() {
    directory = temporary.resolve("a [deep]/it's*/results");
  }

  @Test
  void equalStudiesGiveEqualBytesWhateverTheSizeOfTheBlocks() throws Exception {
    Path other = temporary.resolve("other");
    try (StudyDirectory sink = StudyDirectory.create(directory, study, FakeStudy.PROVENANCE)) {
      FakeStudy.run(study, sink, FUTURES, 64);
      sink.finish();
    }
    try (StudyDirectory sink = open(other, false, EVERY_BLOCK)) {
      FakeStudy.run(study, sink, FUTURES, 7);
      sink.finish();
    }
    assertThat(bytes(directory).keySet())
        .containsExactly(
            "futures.parquet",
            "manifest.json",
            "outcomes.parquet",
            "series.parquet",
            "trajectories.parquet");
    assertThat(bytes(other)).isEqualTo(bytes(directory));
  }

  @Test
  void theLanguageOfTheMachineChangesNoByte() throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try (StudyDirectory sink = StudyDirectory.create(directory, study, FakeStudy.PROVENANCE)) {
      FakeStudy.run(study, sink, FUTURES, 64);
      sink.finish();
    } finally {
      Locale.setDefault(before);
    }
    assertThat(bytes(directory)).isEqualTo(uninterrupted());
  }

  @Test
  void aProcessKilledHalfwayLosesNothingOfItsLastCheckpoint() throws Exception {
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                directory.toString())
            .inheritIO()
            .start();
    assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(killed.exitValue()).isEqualTo(KilledRun.EXIT_CODE);

    try (StudyDirectory sink = open(directory, true, EVERY_BLOCK)) {
      assertThat(sink.nextFuture()).isEqualTo(KilledRun.CHECKPOINTED);
      FakeStudy.run(study, sink, FUTURES, 64);
      sink.finish();
    }
    assertThat(bytes(directory)).isEqualTo(uninterrupted());
  }

  /// The heap is that in which 10,000 runs end, and not much more.
  @Test
  void aMillionRunsEndInTheHeapOfTenThousand() throws Exception {
    for (int futures : new int[] {5_000, 500_000}) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx96m",
                  "-XX:+UseSerialGC",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ManyRuns.class.getName(),
                  directory.resolveSibling("of-" + futures).toString(),
                  String.valueOf(futures))
              .inheritIO()
              .start();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as("%d futures", futures).isZero();
    }
  }

  @Test
  void aProcessKilledWhileItFinishesCanFinishAgain() throws Exception {
    Path kept = temporary.resolve("kept");
    try (StudyDirectory sink = open(directory, false, EVERY_BLOCK)) {
      FakeStudy.run(study, sink, FUTURES, 64);
      copy(directory.resolve(".partial"), kept);
      sink.finish();
    }
    for (List<String> notYetThere :
        List.of(
            List.<String>of(),
            List.of("manifest.json"),
            List.of("manifest.json", "series.parquet", "trajectories.parquet"))) {
      copy(kept, directory.resolve(".partial"));
      for (String file : notYetThere) {
        Files.delete(directory.resolve(file));
      }
      try (StudyDirectory sink = open(directory, true, EVERY_BLOCK)) {
        assertThat(sink.nextFuture()).isEqualTo(FUTURES);
        sink.finish();
      }
      assertThat(bytes(directory)).isEqualTo(uninterrupted());
    }
  }

  @Test
  void closingKeepsEverythingThatWasAccepted() throws Exception {
    try (StudyDirectory sink = open(directory, false, NEVER)) {
      FakeStudy.run(study, sink, 30, 10);
    }
    try (StudyDirectory sink = open(directory, true, NEVER)) {
      assertThat(sink.nextFuture()).isEqualTo(30);
      FakeStudy.run(study, sink, FUTURES, 64);
      sink.finish();
    }
    assertThat(bytes(directory)).isEqualTo(uninterrupted());
  }

  @Test
  void aDamagedLastPartIsRolledBackToTheCheckpointBeforeIt() throws Exception {
    for (String damage : List.of("cut", "garbled", "missing", "bands")) {
      directory = temporary.resolve(damage);
      try (StudyDirectory sink = open(directory, false, EVERY_BLOCK)) {
        FakeStudy.run(study, sink, 40, 10);
      }
      Path rows = directory.resolve(".partial/part-0000000003.rows");
      switch (damage) {
        case "cut" -> cut(rows, 20);
        case "garbled" -> garble(rows);
        case "missing" -> Files.delete(rows);
        default -> garble(directory.resolve(".partial/part-0000000003.bands"));
      }
      try (StudyDirectory sink = open(directory, true, EVERY_BLOCK)) {
        assertThat(sink.nextFuture()).as(damage).isEqualTo(30);
        FakeStudy.run(study, sink, FUTURES, 64);
        sink.finish();
      }
      assertThat(bytes(directory)).as(damage).isEqualTo(uninterrupted());
    }
  }

  @Test
  void damageThatReachesBehindTheKeptCheckpointsStartsAnew() throws Exception {
    try (StudyDirectory sink = open(directory, false, EVERY_BLOCK)) {
      FakeStudy.run(study, sink, 40, 10);
    }
    garble(directory.resolve(".partial/part-0000000000.rows"));
    try (StudyDirectory sink = open(directory, true, EVERY_BLOCK)) {
      assertThat(sink.nextFuture()).isZero();
      FakeStudy.run(study, sink, FUTURES, 64);
      sink.finish();
    }
    assertThat(bytes(directory)).isEqualTo(uninterrupted());
  }

  @Test
  void unfinishedResultsNeedTheWordToGoOn() throws Exception {
    try (StudyDirectory sink = open(directory, false, NEVER)) {
      FakeStudy.run(study, sink, 30, 10);
    }
    assertThatThrownBy(() -> open(directory, false, NEVER))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("unfinished results of this study")
        .hasMessageContaining("--resume");
  }

  @Test
  void resultsOfAnotherStudyAreLeftAlone() throws Exception {
    finish(directory, study);
    SortedMap<String, String> before = bytes(directory);
    ResolvedStudy other = FakeStudy.of("other", FUTURES, false);
    for (boolean resume : new boolean[] {false, true}) {
      assertThatThrownBy(
              () -> StudyDirectory.open(directory, other, FakeStudy.PROVENANCE, resume, NEVER))
          .isInstanceOf(FaultsException.class)
          .hasMessageContaining(Identity.of(study, FakeStudy.PROVENANCE).study())
          .hasMessageContaining(Identity.of(other, FakeStudy.PROVENANCE).study())
          .hasMessageContaining("--out");
    }
    assertThat(bytes(directory)).isEqualTo(before);
  }

  @Test
  void unfinishedResultsOfAnotherModelAreNotMixedWithNewOnes() throws Exception {
    try (StudyDirectory sink = open(directory, false, NEVER)) {
      FakeStudy.run(study, sink, 30, 10);
    }
    Provenance newer =
        new Provenance("0.2.0", new TreeMap<>(Map.of("evidence", "e1", "model", "m2")), "");
    assertThatThrownBy(() -> StudyDirectory.resume(directory, study, newer))
        .isInstanceOfSatisfying(
            FaultsException.class, thrown -> assertThat(thrown.faults()).hasSize(2))
        .hasMessageContaining("model = m1")
        .hasMessageContaining("m2")
        .hasMessageContaining("contrapeso = 0.1.0");
  }

  @Test
  void earlierResultsOfTheSameStudyAreReplaced() throws Exception {
    finish(directory, study);
    SortedMap<String, String> before = bytes(directory);
    Files.writeString(directory.resolve("briefing.html"), "of the earlier results");
    Files.writeString(directory.resolve("notes.txt"), "mine");
    finish(directory, study);
    assertThat(directory.resolve("briefing.html")).doesNotExist();
    assertThat(directory.resolve("notes.txt")).hasContent("mine");
    Files.delete(directory.resolve("notes.txt"));
    assertThat(bytes(directory)).isEqualTo(before);
    assertThat(StudyDirectory.findFinished(directory, study, FakeStudy.PROVENANCE)).isPresent();
    assertThat(StudyDirectory.findFinished(directory, FakeStudy.of(3), FakeStudy.PROVENANCE))
        .isEmpty();
  }

  @Test
  void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws Exception {
    Files.createDirectories(directory);
    for (String name : List.of("thesis.tex", "a.txt", "b.txt", "c.txt")) {
      Files.writeString(directory.resolve(name), "mine");
    }
    assertThatThrownBy(() -> open(directory, false, NEVER))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("4 other files: a.txt, b.txt, c.txt, …");
    assertThat(bytes(directory)).hasSize(4);
  }

  @Test
  void aManifestOfSomeoneElseIsAForeignFile() throws Exception {
    Files.createDirectories(directory);
    for (String text : List.of("{\"name\": \"an app\"}", "{", "[]", "", "{\"sha256\": 3}")) {
      Files.writeString(directory.resolve("manifest.json"), text);
      assertThatThrownBy(() -> open(directory, false, NEVER))
          .isInstanceOf(FaultsException.class)
          .hasMessageContaining("1 other files: manifest.json");
    }
  }

  @Test
  void aFileInPlaceOfTheDirectoryOrAboveItIsRefused() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "mine");
    for (Path place : List.of(file, file.resolve("below"))) {
      assertThatThrownBy(() -> open(place, false, NEVER))
          .isInstanceOf(FaultsException.class)
          .hasMessageContaining("expected a folder but found a file")
          .hasMessageContaining("--out");
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void aDirectoryThatCannotBeMadeIsAFault() {
    Path tooLong = temporary.resolve("x".repeat(300));
    assertThatThrownBy(() -> open(tooLong, false, NEVER))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("results cannot be written here")
        .hasMessageContaining("--out");
  }

  @Test
  void aStudyLargerThanTheDiskIsRefusedBeforeAnythingIsWritten() {
    ResolvedStudy huge = FakeStudy.withTrajectories(Integer.MAX_VALUE);
    assertThat(StudyDirectory.estimatedBytes(huge)).isGreaterThan(1L << 40);
    assertThatThrownBy(() -> StudyDirectory.create(directory, huge, FakeStudy.PROVENANCE))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("GiB are free");
    assertThat(directory).doesNotExist();
  }

  @Test
  void twoRunsCannotShareADirectory() throws Exception {
    try (StudyDirectory first = open(directory, false, NEVER)) {
      assertThatThrownBy(() -> open(directory, true, NEVER))
          .isInstanceOf(FaultsException.class)
          .hasMessageContaining("another run is writing here");
      FakeStudy.run(study, first, FUTURES, 50);
      first.finish();
    }
    assertThat(bytes(directory)).isEqualTo(uninterrupted());
  }

  @Test
  void aDiskThatGivesUpIsReportedAndTheLastCheckpointStands() throws Exception {
    Path partial = directory.resolve(".partial");
    Path away = temporary.resolve("away");
    try (StudyDirectory sink = open(directory, false, EVERY_BLOCK)) {
      FakeStudy.run(study, sink, 20, 10);
      Files.move(partial, away);
      assertThatThrownBy(() -> FakeStudy.run(study, sink, 30, 10))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot be written")
          .hasMessageContaining("--resume");
    }
    Files.move(away, partial);
    try (StudyDirectory sink = open(directory, true, EVERY_BLOCK)) {
      assertThat(sink.nextFuture()).isEqualTo(20);
    }
  }

  @Test
  void anEmptyLeftoverOfTheFirstMomentIsNoObstacle() throws Exception {
    Files.createDirectories(directory.resolve(".partial"));
    Files.createFile(directory.resolve(".partial/lock"));
    finish(directory, study);
    assertThat(bytes(directory)).isEqualTo(uninterrupted());
  }

  @Test
  void aNumberThatIsNotFiniteIsRefusedByName() throws Exception {
    try (StudyDirectory sink = open(directory, false, NEVER)) {
      FakeStudy.run(study, sink, 10, 10);
      ResultBlock result = FakeStudy.block(study, 10, 5);
      result.columns()[1][2][3] = Double.NaN;
      assertThatThrownBy(() -> sink.accept(result))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("organisation.arrests")
          .hasMessageContaining("future 13")
          .hasMessageContaining("double_arrests");
    }
    try (StudyDirectory sink = open(directory, true, NEVER)) {
      assertThat(sink.nextFuture()).isZero(); // what came with it since the last checkpoint is void
    }
  }

  @Test
  void blocksComeInOrder() throws Exception {
    try (StudyDirectory sink = open(directory, false, NEVER)) {
      assertThatThrownBy(() -> sink.accept(FakeStudy.block(study, 5, 5)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from 0 on");
    }
    try (StudyDirectory sink = open(directory, true, NEVER)) {
      assertThatThrownBy(() -> sink.accept(FakeStudy.block(study, 0, FUTURES + 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("of 100 in all");
    }
    try (StudyDirectory sink = open(directory, true, NEVER)) {
      FakeStudy.run(study, sink, 99, 50);
      assertThatThrownBy(sink::finish)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("99 of 100");
    }
  }

  @Test
  void theManifestSaysWhatTheResultsHangOnAndNothingThatChanges() throws Exception {
    finish(directory, study);
    String text = Files.readString(directory.resolve("manifest.json"));
    assertThat(text)
        .contains("\"contrapeso\": \"0.1.0\"")
        .contains("\"model\": \"m1\"")
        .contains("\"seed\": " + Long.MAX_VALUE)
        .contains("¿Qué pasa?")
        .contains("largest_relative_error")
        .doesNotContain(temporary.toString())
        .endsWith("}\n");
    assertThat(ManifestJson.write(ManifestJson.read(text))).isEqualTo(text);
  }

  private StudyDirectory open(Path place, boolean resume, Duration betweenCheckpoints)
      throws FaultsException, IOException {
    return StudyDirectory.open(place, study, FakeStudy.PROVENANCE, resume, betweenCheckpoints);
  }

  private SortedMap<String, String> uninterrupted() throws FaultsException, IOException {
    Path whole = temporary.resolve("uninterrupted");
    if (!Files.exists(whole)) {
      finish(whole, study);
    }
    return bytes(whole);
  }

  private static void finish(Path place, ResolvedStudy study) throws FaultsException, IOException {
    try (StudyDirectory sink = StudyDirectory.create(place, study, FakeStudy.PROVENANCE)) {
      FakeStudy.run(study, sink, FUTURES, 64);
      sink.finish();
    }
  }

  private static SortedMap<String, String> bytes(Path place) throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        bytes.put(
            String.valueOf(file.getFileName()), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }

  private static void copy(Path folder, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void cut(Path file, int bytes) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(content, content.length - bytes));
  }

  private static void garble(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    Files.write(file, content, StandardOpenOption.TRUNCATE_EXISTING);
  }
}
