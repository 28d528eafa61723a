package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.experiment.scenario.StudyRequest;
import org.contrapeso.experiment.scenario.StudyResolver;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalRunnerTest {

  private static final int BLOCK = LocalRunner.FUTURES_PER_BLOCK;
  private static final ResolvedStudy TEN_BLOCKS =
      TillStudy.of(10 * BLOCK - 7, Summary.END, Summary.TOTAL, 1);
  private static final Simulation TILL = new Till(() -> {});

  /// Two and a bit blocks of the whole model under four courses.
  @Test
  void threadsAndLanesChangeNoBit(@TempDir Path folder) throws Exception {
    Registry registry = Registry.read(Path.of("../evidence"));
    WholeModel model = WholeModel.of(registry);
    Scenarios scenarios = Scenarios.open(Path.of("../scenarios"), registry);
    ResolvedStudy study = shortened(StudyResolver.resolve(request(folder), scenarios, model));
    Object[] reference = flat(run(study, model, 1, 16));
    assertThat(reference).hasSize(3 * 5);
    for (int threads : new int[] {1, 2, 8}) {
      for (int lanes : new int[] {1, 8, 16, 64}) {
        assertThat(Arrays.deepEquals(flat(run(study, model, threads, lanes)), reference))
            .as("%s threads, %s lanes", threads, lanes)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 9})
  void aRunGoesOnFromAnyBlock(int done) throws IOException {
    List<ResultBlock> whole = run(TEN_BLOCKS, TILL, 2, 16);
    Collector rest = new Collector(done * BLOCK);
    new LocalRunner(2, 16).run(TEN_BLOCKS, TILL, rest, Progress.SILENT);
    assertThat(Arrays.deepEquals(flat(rest.blocks), flat(whole.subList(done, 10)))).isTrue();
    assertThat(rest.nextFuture()).isEqualTo(TEN_BLOCKS.futures());
  }

  @Test
  void aRunEndsWithAnyBlock() throws IOException {
    List<ResultBlock> whole = run(TEN_BLOCKS, TILL, 2, 16);
    Collector middle = new Collector(3 * BLOCK);
    new LocalRunner(2, 16).run(TEN_BLOCKS, TILL, middle, 7 * BLOCK, Progress.SILENT);
    assertThat(Arrays.deepEquals(flat(middle.blocks), flat(whole.subList(3, 7)))).isTrue();
  }

  @Test
  void aFinishedRunHasNothingLeftToDo() throws IOException {
    Collector finished = new Collector(TEN_BLOCKS.futures());
    new LocalRunner(2, 16).run(TEN_BLOCKS, TILL, finished, Progress.SILENT);
    assertThat(finished.blocks).isEmpty();
  }

  @Test
  void aRunCannotGoOnFromTheMiddleOfABlock() {
    Collector torn = new Collector(BLOCK + 1);
    assertThatThrownBy(() -> new LocalRunner(1, 1).run(TEN_BLOCKS, TILL, torn, Progress.SILENT))
        .hasMessageContaining(String.valueOf(BLOCK + 1));
    assertThat(torn.blocks).isEmpty();
  }

  @Test
  void blocksArriveInTheirOrder() throws IOException {
    List<ResultBlock> blocks = run(TEN_BLOCKS, TILL, 8, 64);
    assertThat(blocks)
        .extracting(ResultBlock::firstFuture)
        .containsExactly(0, 64, 128, 192, 256, 320, 384, 448, 512, 576);
    assertThat(blocks.getLast().futures()).isEqualTo(BLOCK - 7);
  }

  @Test
  void progressCountsTheFuturesOfAnEarlierRunToo() throws IOException {
    List<Integer> heard = new ArrayList<>();
    Progress listener =
        new Progress() {
          @Override
          public void reached(int futures, int ofFutures) {
            assertThat(ofFutures).isEqualTo(TEN_BLOCKS.futures());
            heard.add(futures);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    new LocalRunner(2, 16).run(TEN_BLOCKS, TILL, new Collector(8 * BLOCK), listener);
    assertThat(heard).containsExactly(9 * BLOCK, TEN_BLOCKS.futures());
  }

  /// The first block is held back until as many have begun as may; then none may follow.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aSlowSinkNeverLetsMoreThanTwiceTheThreadsWait(int threads) throws IOException {
    AtomicInteger started = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Collector slow =
        new Collector(0) {
          @Override
          public void accept(ResultBlock block) throws IOException {
            int taken = blocks.size();
            int allowed = Math.min(10, taken + 2 * threads);
            waitUntil(() -> started.get() >= allowed);
            pause(Duration.ofMillis(20));
            most.accumulateAndGet(started.get() - taken, Math::max);
            super.accept(block);
          }
        };
    new LocalRunner(threads, BLOCK)
        .run(TEN_BLOCKS, new Till(started::incrementAndGet), slow, Progress.SILENT);
    assertThat(slow.blocks).hasSize(10);
    assertThat(most.get()).isEqualTo(2 * threads);
  }

  @Test
  void aSinkThatFailsEndsTheRunWithItsOwnException() {
    IOException full = new IOException("The disk is full.");
    AtomicInteger started = new AtomicInteger();
    Collector failing =
        new Collector(0) {
          @Override
          public void accept(ResultBlock block) throws IOException {
            if (blocks.size() == 2) {
              throw full;
            }
            super.accept(block);
          }
        };
    assertThatThrownBy(() ->
            new LocalRunner(2, BLOCK)
                .run(TEN_BLOCKS, new Till(started::incrementAndGet), failing, Progress.SILENT))
        .isSameAs(full);
    assertThat(failing.blocks).hasSize(2);
    assertThat(started.get()).isLessThanOrEqualTo(2 + 2 * 2);
    assertNoWorkerIsLeft();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aWorkerThatFailsEndsTheRunWithItsCause(int threads) {
    IllegalArgumentException broken = new IllegalArgumentException("The till is jammed.");
    AtomicInteger started = new AtomicInteger();
    Till jammed =
        new Till(() -> {
          if (started.incrementAndGet() == 4) {
            throw broken;
          }
        });
    Collector kept = new Collector(0);
    assertThatThrownBy(
            () -> new LocalRunner(threads, BLOCK).run(TEN_BLOCKS, jammed, kept, Progress.SILENT))
        .cause()
        .isSameAs(broken);
    if (threads == 1) {
      assertThat(kept.blocks).hasSize(3); // on two threads the fourth to start may be any
    }
    assertNoWorkerIsLeft();
  }

  @Test
  void aCancelledRunKeepsWhatIsFinished() {
    Collector kept = new Collector(0);
    Progress impatient =
        new Progress() {
          @Override
          public void reached(int futures, int ofFutures) {}

          @Override
          public boolean cancelled() {
            return kept.blocks.size() == 3;
          }
        };
    assertThatThrownBy(() -> new LocalRunner(2, 16).run(TEN_BLOCKS, TILL, kept, impatient))
        .isInstanceOf(CancellationException.class);
    assertThat(kept.blocks).hasSize(3);
    assertNoWorkerIsLeft();
  }

  /// Each thread may be within a week when the run is cancelled, and may fork it at the policy
  /// start.
  @Test
  void aRunIsCancelledBetweenTwoWeeks() {
    AtomicInteger weeks = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public void reached(int futures, int ofFutures) {}

          @Override
          public boolean cancelled() {
            return weeks.get() >= 40;
          }
        };
    Simulation till = new Till(() -> {}).withWeeks(weeks::incrementAndGet);
    assertThatThrownBy(
            () -> new LocalRunner(2, 16).run(TEN_BLOCKS, till, new Collector(0), impatient))
        .isInstanceOf(CancellationException.class);
    assertNoWorkerIsLeft();
    assertThat(weeks.get()).isBetween(40, 43);
  }

  @Test
  void anInterruptedRunIsCancelledAndStaysInterrupted() {
    Collector kept =
        new Collector(0) {
          @Override
          public void accept(ResultBlock block) throws IOException {
            super.accept(block);
            Thread.currentThread().interrupt();
          }
        };
    assertThatThrownBy(() -> new LocalRunner(1, 16).run(TEN_BLOCKS, TILL, kept, Progress.SILENT))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(kept.blocks).hasSize(1);
  }

  @Test
  void lessThanOneThreadOrLaneIsRefused() {
    assertThatThrownBy(() -> new LocalRunner(0, 1)).hasMessageContaining("threads is 0");
    assertThatThrownBy(() -> new LocalRunner(1, 0)).hasMessageContaining("lanes is 0");
  }

  private static StudyRequest request(Path folder) {
    return new StudyRequest(
        "default",
        folder,
        OptionalInt.of(2 * BLOCK + 9),
        OptionalLong.empty(),
        List.of(),
        Optional.empty());
  }

  /// The study over one year of history and half a year of policy.
  private static ResolvedStudy shortened(ResolvedStudy study) {
    return study.withPeriod(study.modelStart().plusYears(1), 52, 26).withTrajectories();
  }

  private static List<ResultBlock> run(
      ResolvedStudy study, Simulation simulation, int threads, int lanes) throws IOException {
    Collector collector = new Collector(0);
    new LocalRunner(threads, lanes).run(study, simulation, collector, Progress.SILENT);
    return collector.blocks;
  }

  private static Object[] flat(List<ResultBlock> blocks) {
    List<Object> parts = new ArrayList<>();
    for (ResultBlock block : blocks) {
      parts.add(new int[] {block.firstFuture(), block.futures()});
      parts.add(block.inputs());
      parts.add(block.columns());
      parts.add(block.history().values());
      parts.add(
          Arrays.stream(block.forecast()).map(TrajectoryBlock::values).toArray(double[][]::new));
    }
    return parts.toArray();
  }

  private interface Condition {
    boolean holds();
  }

  private static void waitUntil(Condition condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.holds() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// A thread may take a moment to end after its pool has.
  private static void assertNoWorkerIsLeft() {
    waitUntil(() -> listWorkers().isEmpty());
    assertThat(listWorkers()).isEmpty();
  }

  private static List<String> listWorkers() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("ensemble-"))
        .toList();
  }
}
