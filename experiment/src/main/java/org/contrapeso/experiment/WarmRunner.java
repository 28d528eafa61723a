package org.contrapeso.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.contrapeso.kernel.Ensemble;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.kernel.lanes.VectorUnit;

/// Runs courses over the futures of one study, again and again: what does not hang on the courses
/// is done once.
///
/// The past of each future is run once and kept, and so is what the courses run last gave, so that
/// a course that did not change is not run again, nor one that somebody else asks for, too. Draws,
/// lanes and status quo are kept too: a run of new courses starts in well under a millisecond.
/// Results are those of a [LocalRunner], bit for bit.
///
/// Memory grows with the number of futures kept, and with nothing else. One run at a time.
public final class WarmRunner {

  /// Courses whose results are kept at hand for each future, those run last; more where a run has
  /// more.
  public static final int COURSES_KEPT = 4;

  private final ResolvedStudy study;
  private final Simulation simulation;
  private final int threads;
  private final Blocks blocks;
  private final Draws draws;
  private final boolean keepsResults;
  private Kept[] kept;
  private final BlockingQueue<Tools> tools = new LinkedBlockingQueue<>();
  private int[] watched = {};

  /// A runner that has nothing at hand yet.
  ///
  /// @param study the futures, and what is reported of them; its courses only say what triggers
  ///   will observe
  /// @param threads number of threads, 1 or more
  /// @param share futures that one thread runs in a round, 1 or more; where they are many, in
  ///   blocks one after the other
  /// @param futuresKept futures that are kept at hand, from the first on; 0 or more
  public WarmRunner(
      ResolvedStudy study, Simulation simulation, int threads, int share, int futuresKept) {
    this(study.withTrajectories(), simulation, threads, share, futuresKept, true);
  }

  private WarmRunner(
      ResolvedStudy study,
      Simulation simulation,
      int threads,
      int share,
      int futuresKept,
      boolean keepsResults) {
    if (threads < 1 || share < 1) {
      throw new IllegalArgumentException(
          "threads is %d and share is %d; both must be 1 or more.".formatted(threads, share));
    }
    VectorUnit.engage(true); // who keeps pasts runs often enough to repay warming up
    this.study = study;
    this.simulation = simulation;
    this.threads = threads;
    blocks = new Blocks(study.futures(), threads, share);
    this.keepsResults = keepsResults;
    draws = new Draws(study);
    kept = new Kept[blocks.before(Math.clamp(futuresKept, 0, study.futures()))];
    watch(study.courses());
  }

  /// A runner for a search, in which every course is a new one: it keeps the past of every future,
  /// but not what courses gave, and its series have their first and last points only.
  ///
  /// @param study the futures, and what is reported of them
  /// @param threads number of threads, 1 or more
  /// @param share futures that one thread runs in a round, 1 or more
  public static WarmRunner forSearch(
      ResolvedStudy study, Simulation simulation, int threads, int share) {
    ResolvedStudy ends = study.withSeries(study.historyLength() + study.horizon() + 1, false);
    return new WarmRunner(ends, simulation, threads, share, study.futures(), false);
  }

  /// Takes blocks in the order of the futures, on the thread that runs.
  public interface Receiver {

    /// Takes the next block, whose arrays are to be read only.
    void accept(ResultBlock block);
  }

  /// The study as it is run: with the series of every future, or, for a search, with hardly any.
  public ResolvedStudy study() {
    return study;
  }

  /// Futures of a round, after which every thread has run as many: whole blocks, wherever a round
  /// begins. What is left behind the last whole one is a shorter round.
  public int futuresPerRound() {
    return blocks.round();
  }

  /// Keeps nothing at hand any more. Later runs give the same and take longer.
  public synchronized void letGo() {
    kept = new Kept[0];
    tools.clear();
  }

  /// Runs courses over some futures.
  ///
  /// @param courses the courses; none that is named twice
  /// @param first number of the first future, a multiple of [#futuresPerRound()] or another one
  ///   with which a block begins
  /// @param end number behind the last future, likewise, or the number of the study's futures
  /// @param cancelled asked every week in every thread, so that a run ends at once
  /// @throws CancellationException if it says so; what is finished is kept at hand
  public synchronized void run(
      List<Course> courses, int first, int end, Receiver receiver, BooleanSupplier cancelled) {
    if (!blocks.isEdge(first) || !blocks.isEdge(end)) {
      throw new IllegalArgumentException(
          "Futures %d to %d make no whole blocks.".formatted(first, end));
    }
    watch(courses);
    List<Work> works = works(courses.size(), blocks.before(first), blocks.before(end));
    List<ResultBlock> gathered = new ArrayList<>();
    Ensemble.<Done, RuntimeException>run(
        0,
        works.size(),
        threads,
        () -> number -> compute(courses, works.get(number), cancelled),
        done -> {
          gathered.addAll(done.results);
          if (done.work.endCourse == courses.size()) {
            keep(courses, done, gathered);
            receiver.accept(joined(done.at.block, gathered));
            gathered.clear();
          }
        },
        cancelled);
  }

  /// What there is to do: block by block, and course by course where the past is at hand, so that
  /// few blocks keep many threads busy too.
  private List<Work> works(int courses, int firstBlock, int endBlock) {
    List<Work> works = new ArrayList<>();
    for (int block = firstBlock; block < endBlock; block++) {
      if (courses > 0 && isKept(block)) {
        for (int course = 0; course < courses; course++) {
          works.add(new Work(block, course, course + 1));
        }
      } else {
        works.add(new Work(block, 0, courses));
      }
    }
    return works;
  }

  private boolean isKept(int block) {
    return block < kept.length && kept[block] != null;
  }

  private Done compute(List<Course> courses, Work work, BooleanSupplier cancelled) {
    Tools mine = tools.poll();
    Tools used = mine == null ? new Tools() : mine;
    try {
      Kept at = isKept(work.block) ? kept[work.block] : used.past(work.block, cancelled);
      List<ResultBlock> results = new ArrayList<>();
      for (Course course : courses.subList(work.firstCourse, work.endCourse)) {
        ResultBlock known = at.results.get(course.plans());
        results.add(known == null ? used.run(at.past, course, cancelled) : known);
      }
      return new Done(work, at, results);
    } finally {
      tools.add(used);
    }
  }

  private void keep(List<Course> courses, Done done, List<ResultBlock> results) {
    if (keepsResults && done.work.block < kept.length) {
      SequencedMap<List<LeverPlan>, ResultBlock> known = new LinkedHashMap<>(done.at.results);
      for (int course = 0; course < results.size(); course++) {
        known.putLast(courses.get(course).plans(), results.get(course));
      }
      while (known.size() > Math.max(COURSES_KEPT, courses.size())) {
        known.pollFirstEntry();
      }
      kept[done.work.block] = new Kept(done.at.past, done.at.block, known);
    }
  }

  private static ResultBlock joined(ResultBlock past, List<ResultBlock> ofCourses) {
    List<ResultBlock> all = new ArrayList<>();
    all.add(past);
    all.addAll(ofCourses);
    return ResultBlock.join(all);
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

  /// Some courses of a block, from `firstCourse` (inclusive) to `endCourse` (exclusive).
  private record Work(int block, int firstCourse, int endCourse) {}

  /// A work that is done.
  ///
  /// @param at the past that it began with
  /// @param results what each of its courses gave
  private record Done(Work work, Kept at, List<ResultBlock> results) {}

  /// What one thread works with.
  private final class Tools {

    private final SortedMap<Integer, LaneBlock> branches = new TreeMap<>();
    private final StatusQuo statusQuo = new StatusQuo(simulation);
    private final SortedMap<Integer, Past> passing = new TreeMap<>();

    /// The past of a block that is not at hand.
    Kept past(int block, BooleanSupplier cancelled) {
      int width = blocks.lanes(block);
      boolean stays = block < kept.length;
      Past past = stays ? newPast(width) : passing.computeIfAbsent(width, this::newPast);
      int first = blocks.first(block);
      int count = blocks.count(block);
      ResultBlock reported = ResultBlock.ofPast(study, first, count);
      past.run(first, count, branch(width), reported, cancelled);
      Kept at = new Kept(past, reported, Map.of());
      if (stays) {
        kept[block] = at;
      }
      return at;
    }

    ResultBlock run(Past past, Course course, BooleanSupplier cancelled) {
      ResolvedStudy alone = study.withCourses(List.of(course), course.id());
      ResultBlock block = ResultBlock.ofCourse(alone, past.first(), past.count());
      new CourseRuns(alone, simulation, statusQuo, past.lanes())
          .run(past, branch(past.lanes()), block, cancelled);
      return block;
    }

    private Past newPast(int width) {
      return new Past(study, simulation, draws, width, watched);
    }

    private LaneBlock branch(int width) {
      return branches.computeIfAbsent(width, simulation::open);
    }
  }
}
