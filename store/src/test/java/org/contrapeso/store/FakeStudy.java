package org.contrapeso.store;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Summary;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.ResultSink;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.design.DesignKind;
import org.contrapeso.experiment.design.Marginal;

/// Small studies, and results that depend on the future alone.
final class FakeStudy {

  static final List<String> STRUCTURES = List.of("published", "flat", "product");
  static final Provenance PROVENANCE =
      new Provenance(
          "0.1.0",
          new TreeMap<>(Map.of("evidence", "e1", "model", "m1")),
          "contrapeso study fake --seed 7");

  private static final int HISTORY = 10;
  private static final int HORIZON = 9;
  private static final int EVERY = 4;

  private FakeStudy() {}

  static ResolvedStudy of(int futures) {
    return of("fake", futures, false);
  }

  static ResolvedStudy withTrajectories(int futures) {
    return of("fake", futures, true);
  }

  static ResolvedStudy of(String id, int futures, boolean trajectories) {
    Text text = new Text("It's \"quoted\"", "¿Qué pasa?");
    return new ResolvedStudy(
        id,
        text,
        text,
        List.of(
            new Course("no_change", text, text, List.of(), Optional.empty()),
            new Course("double_arrests", text, text, List.of(), Optional.empty())),
        "no_change",
        "even_handed",
        text,
        text,
        List.of(
            new StudyInput.Range(
                "organisation.rate", "1/week", "uniform", 0, 1, 2, new Marginal.Uniform(0, 2)),
            new StudyInput.Choice("organisation.structure", STRUCTURES, new double[] {1, 1, 1}, 0),
            new StudyInput.Range(
                "organisation.size", "person", "uniform", 5, 6, 7, new Marginal.Uniform(5, 7))),
        List.of(),
        DesignKind.SOBOL,
        futures,
        Long.MAX_VALUE,
        YearMonth.of(2012, 1),
        YearMonth.of(2012, 3),
        HISTORY,
        HORIZON,
        List.of(
            new StudyOutcome(
                "organisation.members", "person", OutcomeKind.STOCK, Summary.END, Better.LOWER),
            new StudyOutcome(
                "organisation.arrests",
                "person/week",
                OutcomeKind.FLOW,
                Summary.MEAN,
                Better.NONE)),
        EVERY,
        trajectories);
  }

  /// Number of a run that anyone can compute again.
  static double value(int future, String... names) {
    long seed = future;
    for (String name : names) {
      seed = 1_000_003 * seed + name.hashCode();
    }
    return 1000 * new SplittableRandom(seed).nextDouble() - 300;
  }

  static double week(int future, String course, String outcome, int week) {
    return value(future, course, outcome, Integer.toString(week));
  }

  static ResultBlock block(ResolvedStudy study, int first, int futures) {
    int[] history = study.historyWeeks();
    int[] forecast = study.forecastWeeks();
    int courses = study.courses().size();
    int outcomes = study.outcomes().size();
    double[][] inputs = new double[study.inputs().size()][futures];
    double[][][] columns = new double[courses][study.columns().size()][futures];
    double[][][] before = new double[outcomes][history.length][futures];
    double[][][][] after = new double[courses][outcomes][forecast.length][futures];
    for (int slot = 0; slot < futures; slot++) {
      int future = first + slot;
      inputs[0][slot] = value(future, "organisation.rate");
      inputs[1][slot] = future % STRUCTURES.size();
      inputs[2][slot] = future % 2 == 0 ? 0.0 : -0.0;
      for (int outcome = 0; outcome < outcomes; outcome++) {
        String name = study.outcomes().get(outcome).id();
        for (int week = 0; week < history.length; week++) {
          before[outcome][week][slot] = week(future, "", name, history[week]);
        }
        for (int course = 0; course < courses; course++) {
          for (int week = 0; week < forecast.length; week++) {
            after[course][outcome][week][slot] =
                week(future, study.courses().get(course).id(), name, forecast[week]);
          }
        }
      }
      for (int course = 0; course < courses; course++) {
        for (int column = 0; column < columns[course].length; column++) {
          columns[course][column][slot] =
              value(future, study.courses().get(course).id(), study.columns().get(column).name());
        }
      }
    }
    return new ResultBlock(first, futures, inputs, columns, before, after);
  }

  /// Hands a sink the futures that it wants, up to one.
  static void run(ResolvedStudy study, ResultSink sink, int upTo, int perBlock) throws IOException {
    while (sink.nextFuture() < upTo) {
      int first = sink.nextFuture();
      sink.accept(block(study, first, Math.min(perBlock, upTo - first)));
    }
  }
}
