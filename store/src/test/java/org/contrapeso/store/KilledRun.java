package org.contrapeso.store;

import java.nio.file.Path;
import java.time.Duration;
import org.contrapeso.experiment.ResolvedStudy;

/// A process that writes checkpoints, goes on, and ends without a chance to clean up.
final class KilledRun {

  static final int EXIT_CODE = 137;
  static final int CHECKPOINTED = 40;

  private KilledRun() {}

  public static void main(String[] arguments) throws Exception {
    ResolvedStudy study = FakeStudy.withTrajectories(100);
    Path directory = Path.of(arguments[0]);
    try (StudyDirectory sink =
        StudyDirectory.open(directory, study, FakeStudy.PROVENANCE, false, Duration.ofDays(1))) {
      FakeStudy.run(study, sink, CHECKPOINTED, 20);
    }
    StudyDirectory resumed =
        StudyDirectory.open(directory, study, FakeStudy.PROVENANCE, true, Duration.ofDays(1));
    FakeStudy.run(study, resumed, CHECKPOINTED + 25, 5);
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
