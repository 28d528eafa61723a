package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many who ask at once; that each gets what a batch gives, StudyAnswersTest sees.
final class VisitorsTest {

  private static final int VISITORS = 8;
  private static final int MOVES = 3;
  private static final String SMALL = "futures=256&outcomes=violence.homicides";

  @Test
  void whoMovesAmongOthersSeesWhatTheOthersSee() throws Exception {
    try (Served served = Served.start();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> visits =
          IntStream.range(0, VISITORS)
              .mapToObj(visitor -> threads.submit(visit(served, visitor)))
              .toList();
      List<String> first = visits.getFirst().get();
      assertThat(first).hasSize(MOVES).doesNotHaveDuplicates();
      for (Future<List<String>> visit : visits) {
        assertThat(visit.get()).isEqualTo(first);
      }
      assertThat(served.get("/metrics").body())
          .contains("\ncontrapeso_works_waiting 0\n")
          .contains("\ncontrapeso_refused_total 0\n")
          .contains("\ncontrapeso_runs_bytes 0\n")
          .contains("\ncontrapeso_laboratories_open 1\n");
    }
  }

  /// An answer is there a moment before its last step is counted.
  @Test
  void theSameQuestionIsAnsweredOnce() throws Exception {
    try (Served served = Served.start()) {
      List<String> first = visit(served, 1).call();
      int steps = MOVES * 2;
      served.awaitText("/metrics", "\ncontrapeso_steps_total " + steps + "\n");
      assertThat(visit(served, 2).call()).isEqualTo(first);
      assertThat(served.get("/metrics").body())
          .contains("\ncontrapeso_steps_total " + steps + "\n");
    }
  }

  /// Hashes of the last estimate of each move.
  private static Callable<List<String>> visit(Served served, int visitor) {
    return () -> {
      List<String> hashes = new ArrayList<>();
      for (int move = 1; move <= MOVES; move++) {
        HttpResponse<String> answer =
            served.send(
                served
                    .request("estimates?" + SMALL + "&l.health.naloxone=1." + move)
                    .header("Accept", Route.EVENTS)
                    .header("X-Visitor", "visitor-" + visitor));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Status.OK);
        String last =
            answer
                .body()
                .lines()
                .filter(line -> line.startsWith("data: {\"futures\""))
                .toList()
                .getLast();
        JsonObject estimate =
            JsonParser.parseString(last.substring("data: ".length())).getAsJsonObject();
        assertThat(estimate.get("final").getAsBoolean()).isTrue();
        hashes.add(estimate.get("hash").getAsString());
      }
      return hashes;
    };
  }
}
