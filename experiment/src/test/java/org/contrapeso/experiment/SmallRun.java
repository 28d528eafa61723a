package org.contrapeso.experiment;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.experiment.scenario.StudyRequest;
import org.contrapeso.experiment.scenario.StudyResolver;
import org.contrapeso.model.assembly.WholeModel;

/// A few futures of the whole model under two courses, over a quarter of history and of policy, as
/// one hash: a process to be run by another compiler.
final class SmallRun {

  private static final int FUTURES = 5;
  private static final int WEEKS = 13;

  private SmallRun() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println(hash());
  }

  /// SHA-256 of every number of the run.
  static String hash() throws Exception {
    Registry registry = Registry.read(Path.of("../evidence"));
    WholeModel model = WholeModel.of(registry);
    Scenarios scenarios = Scenarios.open(Path.of("../scenarios"), registry);
    ResolvedStudy study =
        StudyResolver.resolve(
            new StudyRequest(
                "default",
                Path.of("."),
                OptionalInt.of(FUTURES),
                OptionalLong.empty(),
                List.of("no_change", "full_campaign"),
                Optional.empty()),
            scenarios,
            model);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    ResultSink sink =
        new ResultSink() {
          @Override
          public int nextFuture() {
            return 0;
          }

          @Override
          public void accept(ResultBlock block) {
            add(block.inputs(), digest);
            for (double[][] course : block.columns()) {
              add(course, digest);
            }
            for (TrajectoryBlock course : block.forecast()) {
              add(new double[][] {course.values()}, digest);
            }
          }
        };
    new LocalRunner(1, 8).run(shortened(study), model, sink, Progress.SILENT);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(double[][] rows, MessageDigest digest) {
    for (double[] row : rows) {
      ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES);
      bytes.asDoubleBuffer().put(row);
      digest.update(bytes);
    }
  }

  private static ResolvedStudy shortened(ResolvedStudy study) {
    return study.withPeriod(study.modelStart().plusMonths(3), WEEKS, WEEKS).withSeries(1, true);
  }
}
