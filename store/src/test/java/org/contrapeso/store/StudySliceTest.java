package org.contrapeso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.series.Band;
import org.contrapeso.experiment.series.SeriesBands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StudySliceTest {

  private static final int FUTURES = 600;

  @TempDir private Path folder;

  @Test
  void slicesCoverEveryFutureOnceWhateverTheirNumber() {
    for (int futures : new int[] {1, 255, 256, 257, 12_000, 1_000_000, Integer.MAX_VALUE}) {
      Slices slices = new Slices(futures);
      assertThat(slices.first(0)).isZero();
      for (int slice = 1; slice < slices.count(); slice++) {
        assertThat(slices.first(slice)).isEqualTo(slices.end(slice - 1)).isPositive();
        assertThat(slices.first(slice) % 64).isZero();
      }
      assertThat(slices.end(slices.count() - 1)).isEqualTo(futures);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void slicesSayWhatTheWholeSays(boolean trajectories) throws Exception {
    ResolvedStudy study = FakeStudy.of("fake", FUTURES, trajectories);
    Manifest whole = whole(study);
    assertThat(Slices.of(study).count()).isEqualTo(3);
    assertThat(sliced(study).json()).isEqualTo(whole.json());
  }

  @Test
  void foldersOfFilesAreReadAsTables() throws Exception {
    ResolvedStudy study = FakeStudy.of(FUTURES);
    whole(study);
    Path together = folder.resolve("sliced");
    Files.writeString(together.resolve("manifest.json"), sliced(study).json());
    try (StudyResults whole = StudyResults.open(folder.resolve("whole"));
        StudyResults sliced = StudyResults.open(together)) {
      for (String course : whole.courses()) {
        for (String column : whole.columns()) {
          assertThat(sliced.column(course, column)).isEqualTo(whole.column(course, column));
        }
        assertThat(sliced.bands(course, "organisation.members"))
            .isEqualTo(whole.bands(course, "organisation.members"));
      }
      assertThat(sliced.hypothesis("organisation.structure"))
          .isEqualTo(whole.hypothesis("organisation.structure"));
    }
  }

  @Test
  void aMissingFileOfAFolderIsFound() throws Exception {
    ResolvedStudy study = FakeStudy.of(FUTURES);
    Path together = folder.resolve("sliced");
    String manifest = sliced(study).json();
    Files.writeString(together.resolve("manifest.json"), manifest);
    Files.delete(together.resolve("outcomes.parquet/c0001-s00000001.parquet"));
    assertThatThrownBy(() -> StudyResults.open(together))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("outcomes.parquet")
        .hasMessageContaining("the table has been changed");
  }

  @Test
  void aLaterRunOnOneMachineReplacesFoldersByFiles() throws Exception {
    ResolvedStudy study = FakeStudy.of(FUTURES);
    Path together = folder.resolve("sliced");
    Files.writeString(together.resolve("manifest.json"), sliced(study).json());
    try (StudyDirectory again = StudyDirectory.create(together, study, FakeStudy.PROVENANCE)) {
      FakeStudy.run(study, again, FUTURES, 64);
      again.finish();
    }
    assertThat(together.resolve("outcomes.parquet")).isRegularFile();
    StudyResults.open(together).close();
  }

  @Test
  void aSliceThatLacksFuturesIsNotFinished() throws IOException {
    ResolvedStudy study = FakeStudy.of(FUTURES);
    try (StudySlice slice = StudySlice.open(study, folder, 1)) {
      slice.accept(FakeStudy.block(study, 256, 64));
      assertThatThrownBy(slice::finish).hasMessageContaining("319").hasMessageContaining("511");
      assertThatThrownBy(() -> slice.accept(FakeStudy.block(study, 384, 64)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Manifest whole(ResolvedStudy study) throws Exception {
    try (StudyDirectory directory =
        StudyDirectory.create(folder.resolve("whole"), study, FakeStudy.PROVENANCE)) {
      FakeStudy.run(study, directory, study.futures(), 64);
      return directory.finish();
    }
  }

  /// Tables of a study in the folder `sliced`, made slice by slice, the last first.
  private Manifest sliced(ResolvedStudy study) throws IOException {
    Path together = Files.createDirectories(folder.resolve("sliced"));
    List<SlicePart> parts = new ArrayList<>();
    SeriesBands sum = SeriesBands.of(study);
    for (int number = Slices.of(study).count() - 1; number >= 0; number--) {
      Path scratch = Files.createDirectories(folder.resolve("scratch-" + number));
      try (StudySlice slice = StudySlice.open(study, scratch, number)) {
        FakeStudy.run(study, slice, slice.end(), 64);
        for (SlicePart part : slice.finish()) {
          Files.createDirectories(together.resolve(part.table()));
          Files.move(slice.file(part), together.resolve(part.table()).resolve(part.file()));
          parts.add(part);
        }
        sum.add(slice.bands());
      }
    }
    SlicedStudy sliced = new SlicedStudy(study, FakeStudy.PROVENANCE);
    Manifest.Entry series =
        sliced.writeSeries(bands(study, sum), together.resolve("series.parquet"));
    return sliced.manifest(parts, series);
  }

  private static List<List<List<Band>>> bands(ResolvedStudy study, SeriesBands sum)
      throws IOException {
    List<List<List<Band>>> bands = new ArrayList<>();
    for (int outcome = 0; outcome < study.outcomes().size(); outcome++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      sum.writeOutcome(outcome, new DataOutputStream(bytes));
      SeriesBands alone =
          SeriesBands.readOutcome(
              study, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      bands.add(List.of(alone.bands(0, 0), alone.bands(1, 0)));
    }
    return bands;
  }
}
