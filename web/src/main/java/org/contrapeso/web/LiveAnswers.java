package org.contrapeso.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.live.Estimate;
import org.contrapeso.experiment.live.LiveRun;
import org.jspecify.annotations.Nullable;

/// Answers with the courses of single futures over time.
final class LiveAnswers {

  private static final int LINES = 30;
  private static final int MOST_LINES = 200;

  private final LinkedStudies studies;
  private final Laboratories laboratories;
  private final Turns turns;

  LiveAnswers(LinkedStudies studies, Laboratories laboratories, Turns turns) {
    this.studies = studies;
    this.laboratories = laboratories;
    this.turns = turns;
  }

  /// The futures of a course one by one, `[future][point]`.
  record CourseLines(String id, List<double[]> lines) {}

  /// Single futures of an outcome from the policy start on, the first ones of the study.
  record LinesAnswer(String outcome, double[] years, List<CourseLines> courses) {}

  void lines(Asked asked) throws Exception {
    int count = asked.whole("count", LINES, 1, MOST_LINES);
    LinkedStudies.Linked linked = studies.resolve(asked.link().without("courses"));
    ResolvedStudy study = linked.study();
    int outcome = outcome(study, asked.find("outcome").orElse(""));
    Estimate estimate = run(asked, linked, "lines", count);
    List<CourseLines> courses = new ArrayList<>();
    for (int course = 0; course < study.courses().size(); course++) {
      int of = course;
      courses.add(
          new CourseLines(
              study.courses().get(course).id(),
              IntStream.range(0, Math.min(count, estimate.futures()))
                  .mapToObj(future -> estimate.series(of, outcome, future))
                  .toList()));
    }
    Answers.json(
        asked.context(),
        new LinesAnswer(
            study.outcomes().get(outcome).id(),
            EstimateAnswer.years(study, study.forecastWeeks()),
            courses));
  }

  /// Runs a study, step by step, until so many of its futures are run, or all.
  private Estimate run(Asked asked, LinkedStudies.Linked linked, String slot, int futures)
      throws Exception {
    return Awaited.of(turns, asked, slot, new UntilReached(linked, futures));
  }

  private final class UntilReached implements Awaited.Steps<Estimate> {

    private final LinkedStudies.Linked linked;
    private final int futures;
    private @Nullable LiveRun run;

    UntilReached(LinkedStudies.Linked linked, int futures) {
      this.linked = linked;
      this.futures = futures;
    }

    @Override
    public Optional<Estimate> advance(java.util.function.BooleanSupplier cancelled) {
      LiveRun under = run;
      if (under == null) {
        under = laboratories.of(linked).start(linked.study().courses(), linked.study().baseline());
        run = under;
      }
      Estimate estimate = under.advance(cancelled);
      return under.isFinished() || estimate.futures() >= futures
          ? Optional.of(estimate)
          : Optional.empty();
    }
  }

  private static int outcome(ResolvedStudy study, String id) throws Refusal {
    List<String> known = study.outcomes().stream().map(StudyOutcome::id).toList();
    int outcome = known.indexOf(id);
    if (outcome < 0) {
      throw Refusal.Flaw.ofId("outcome", id, "expected.outcome", known).alone();
    }
    return outcome;
  }
}
