package org.contrapeso.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.contrapeso.kernel.Ensemble;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.kernel.lanes.VectorUnit;
import org.jspecify.annotations.Nullable;

/// Runs courses over the futures of one study, again and again: what does not hang on the courses
/// is done once.
///
/// The past of each future is run once and kept, and so is what the courses of the last run gave,
/// so that a course that did not change is not run again. Draws, lanes and status quo are kept too:
/// a run of new courses starts in well under a millisecond. Results are those of a [LocalRunner],
/// bit for bit.
///
/// Memory grows with the number of futures kept, and with nothing else. One run at a time.
public final class WarmRunner {

  private final ResolvedStudy study;
  private final Simulation simulation;
  private final int threads;
  private final int lanes;
  private final Draws draws;
  private Kept[] kept;
  private final BlockingQueue<Tools> tools = new LinkedBlockingQueue<>();
  private int[] watched = {};

  /// A runner that has nothing at hand yet.
  ///
  /// @param study the futures, and what is reported of them; its courses only say what triggers
  ///   will observe
  /// @param threads number of threads, 1 or more
  /// @param lanes runs that one thread advances together, 1 or more; a block of results has as many
  /// @param futuresKept futures that are kept at hand, from the first on; 0 or more
  public WarmRunner(
      ResolvedStudy study, Simulation simulation, int threads, int lanes, int futuresKept) {
    if (threads < 1 || lanes < 1) {
      throw new IllegalArgumentException(
          "threads is %d and lanes is %d; both must be 1 or more.".formatted(threads, lanes));
    }
    VectorUnit.engage(true); // who keeps pasts runs often enough to repay warming up
    this.study = study.withTrajectories();
    this.simulation = simulation;
    this.threads = threads;
    this.lanes = lanes;
    draws = new Draws(study);
    kept = new Kept[Math.ceilDiv(Math.clamp(futuresKept, 0, study.futures()), lanes)];
    watch(study.courses());
  }

  /// Takes blocks in the order of the futures, on the thread that runs.
  public interface Receiver {

    /// Takes the next block, whose arrays are to be read only.
    void accept(ResultBlock block);
  }

  /// The study, with the series of every future.
  public ResolvedStudy study() {
    return study;
  }

  /// Futures in a block, but for the last one of the study.
  public int futuresPerBlock() {
    return lanes;
  }

  /// Keeps nothing at hand any more. Later runs give the same and take longer.
  public synchronized void letGo() {
    kept = new Kept[0];
    tools.clear();
  }

  /// Runs courses over some futures.
  ///
  /// @param courses the courses; none that is named twice
  /// @param first number of the first future, a multiple of [#futuresPerBlock()]
  /// @param end number behind the last future, likewise, or the number of the study's futures
  /// @param cancelled asked every week in every thread, so that a run ends at once
  /// @throws CancellationException if it says so; what is finished is kept at hand
  public synchronized void run(
      List<Course> courses, int first, int end, Receiver receiver, BooleanSupplier cancelled) {
    if (first % lanes != 0 || (end % lanes != 0 && end != study.futures()) || first < 0) {
      throw new IllegalArgumentException(
          "Futures %d to %d make no whole blocks of %d.".formatted(first, end, lanes));
    }
    watch(courses);
    Ensemble.<ResultBlock, RuntimeException>run(
        first / lanes,
        Math.ceilDiv(end, lanes),
        threads,
        () -> block -> compute(courses, block, cancelled),
        receiver::accept,
        cancelled);
  }

  private ResultBlock compute(List<Course> courses, int block, BooleanSupplier cancelled) {
    Tools mine = tools.poll();
    Tools used = mine == null ? new Tools() : mine;
    try {
      Kept at =
          block < kept.length && kept[block] != null ? kept[block] : used.past(block, cancelled);
      List<ResultBlock> blocks = new ArrayList<>();
      blocks.add(at.block);
      for (Course course : courses) {
        ResultBlock known = at.results.get(course.plans());
        blocks.add(known == null ? used.run(at.past, course, cancelled) : known);
      }
      if (block < kept.length) {
        kept[block] =
            new Kept(at.past, at.block, results(courses, blocks.subList(1, blocks.size())));
      }
      return ResultBlock.join(blocks);
    } finally {
      tools.add(used);
    }
  }

  private static Map<List<LeverPlan>, ResultBlock> results(
      List<Course> courses, List<ResultBlock> blocks) {
    Map<List<LeverPlan>, ResultBlock> results = new LinkedHashMap<>();
    for (int course = 0; course < blocks.size(); course++) {
      results.put(courses.get(course).plans(), blocks.get(course));
    }
    return results;
  }

  /// Makes sure that what the triggers of some courses observe is kept of every past.
  private void watch(List<Course> courses) {
    int[] wanted =
        IntStream.concat(IntStream.of(watched), IntStream.of(Past.watched(courses, simulation)))
            .distinct()
            .sorted()
            .toArray();
    if (wanted.length > watched.length) {
      watched = wanted;
      Arrays.fill(kept, null);
      tools.clear();
    }
  }

  /// What is kept of some futures.
  ///
  /// @param block what is reported of their past, under no course
  /// @param results what courses gave, by their plans
  private record Kept(Past past, ResultBlock block, Map<List<LeverPlan>, ResultBlock> results) {}

  /// What one thread works with.
  private final class Tools {

    private final LaneBlock branch = simulation.open(lanes);
    private final StatusQuo statusQuo = new StatusQuo(simulation);
    private @Nullable Past passing;

    /// The past of a block that is not at hand.
    Kept past(int block, BooleanSupplier cancelled) {
      Past past = passing;
      if (past == null) {
        past = new Past(study, simulation, draws, lanes, watched);
      }
      passing = block < kept.length ? null : past;
      int first = block * lanes;
      int count = Math.min(lanes, study.futures() - first);
      ResultBlock reported = ResultBlock.ofPast(study, first, count);
      past.run(first, count, branch, reported, cancelled);
      return new Kept(past, reported, Map.of());
    }

    ResultBlock run(Past past, Course course, BooleanSupplier cancelled) {
      ResolvedStudy alone = study.withCourses(List.of(course), course.id());
      ResultBlock block = ResultBlock.ofCourse(alone, past.first(), past.count());
      new CourseRuns(alone, simulation, statusQuo, lanes).run(past, branch, block, cancelled);
      return block;
    }
  }
}
