package org.contrapeso.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Progress;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.StudyEngine;
import org.contrapeso.store.StudyResults;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine with workers that are threads of this process.
final class SparkEngineTest {

  /// Two slices and a part of one.
  private static final int FUTURES = 530;

  private static final String TWO_THREADS = "local[2]";

  @TempDir private static Path shared;
  private static SmallStudy small;
  private static Manifest here;

  @TempDir private Path folder;

  @BeforeAll
  static void runOnThisMachine() throws Exception {
    small = SmallStudy.of(shared, FUTURES);
    here = small.runHere(shared.resolve("here"));
  }

  @Test
  void theEngineIsFoundAsAService() {
    assertThat(ServiceLoader.load(StudyEngine.class))
        .extracting(StudyEngine::name)
        .containsExactly("spark");
  }

  @Test
  void resultsAreThoseOfThisMachine() throws Exception {
    assertThat(run(folder.resolve("out"), false, Progress.SILENT).json()).isEqualTo(here.json());
    assertThat(folder.resolve("out/manifest.json")).hasContent(here.json().strip());
    assertThat(folder.resolve("out/.partial")).doesNotExist();
    try (StudyResults results = StudyResults.open(folder.resolve("out"));
        StudyResults same = StudyResults.open(shared.resolve("here"))) {
      for (String column : same.columns()) {
        assertThat(results.column("no_change", column)).isEqualTo(same.column("no_change", column));
      }
    }
  }

  @Test
  void aCancelledRunIsTakenUpWhereItStopped() throws Exception {
    Path out = folder.resolve("out");
    Stop afterTheFirstSlice = new Stop();
    assertThatThrownBy(() -> run(out, false, afterTheFirstSlice))
        .isInstanceOf(CancellationException.class);
    assertThat(out.resolve("manifest.json")).doesNotExist();
    assertThatThrownBy(() -> run(out, false, Progress.SILENT))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("--resume");

    Path report = firstReport(out);
    Path bands = report.resolveSibling(report.getFileName().toString().replace("parts", "bands"));
    FileTime past = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(bands, past);
    SeenBands seen = new SeenBands(bands);
    assertThat(run(out, true, seen).json()).isEqualTo(here.json());
    assertThat(seen.last).isEqualTo(past);
  }

  @Test
  void finishedResultsAreNotMadeAgain() throws Exception {
    Path out = folder.resolve("out");
    run(out, false, Progress.SILENT);
    FileTime before = Files.getLastModifiedTime(out.resolve("manifest.json"));
    assertThat(run(out, true, new Stop()).json()).isEqualTo(here.json());
    assertThat(Files.getLastModifiedTime(out.resolve("manifest.json"))).isEqualTo(before);
  }

  @Test
  void aFolderOfOtherFilesIsRefusedAndLeftAlone() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
    assertThatThrownBy(() -> run(folder, false, Progress.SILENT))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("letter.txt");
    assertThat(folder).isDirectoryContaining(letter::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void everySettingThatIsWrongIsNamed() {
    StudyEngine.Order order =
        new StudyEngine.Order(
            small.study(),
            SmallStudy.EVIDENCE,
            SmallStudy.PROVENANCE,
            folder.toString(),
            Optional.empty(),
            new TreeMap<>(Map.of("executor.memory", "1g")),
            false);
    assertThatThrownBy(() -> new SparkEngine().run(order, Progress.SILENT))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("executor.memory")
        .hasMessageContaining("--master");
  }

  @Test
  void aMasterThatSparkDoesNotKnowIsAnError() {
    assertThatThrownBy(() ->
            new SparkEngine()
                .run(
                    small.order(folder.resolve("out"), "nowhere", new TreeMap<>(), false),
                    Progress.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere");
  }

  private static Manifest run(Path out, boolean resume, Progress progress) throws Exception {
    return new SparkEngine().run(small.order(out, TWO_THREADS, new TreeMap<>(), resume), progress);
  }

  private static Path firstReport(Path out) throws IOException {
    try (var files = Files.list(out.resolve(".partial/slices"))) {
      return files.filter(file -> file.toString().endsWith(".parts")).findFirst().orElseThrow();
    }
  }

  /// Cancels as soon as a slice is finished.
  private static final class Stop implements Progress {

    private volatile boolean stopped;

    @Override
    public void reached(int futures, int ofFutures) {
      stopped = true;
    }

    @Override
    public boolean cancelled() {
      return stopped;
    }
  }

  /// Looks when a file was last written.
  private static final class SeenBands implements Progress {

    private final Path file;
    private volatile FileTime last = FileTime.from(Instant.MAX);

    SeenBands(Path file) {
      this.file = file;
    }

    @Override
    public void reached(int futures, int ofFutures) {
      try {
        last = Files.exists(file) ? Files.getLastModifiedTime(file) : last;
      } catch (IOException gone) {
        throw new IllegalStateException(gone);
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
