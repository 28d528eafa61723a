package org.contrapeso.experiment.published;

import java.util.List;
import java.util.Map;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WholeModel;

/// Outcomes of the undisturbed model from its start on, and of courses that begin in 2022.
///
/// A setting that names an input or a lever sets it; levers act from 2022 on. `weeks` is the length
/// of the trajectory, or that of the course.
final class Trajectories {

  private static final String WEEKS = "weeks";

  private Trajectories() {}

  /// The computations, one for each way to read an outcome's series.
  static List<Computation> computations() {
    return List.of(
        new Computation.OfOutcome("", "_2012", Trajectories::first),
        new Computation.OfOutcome("", "_2022", Trajectories::last),
        new Computation.OfOutcome("total_", "", Trajectories::total),
        new Computation.OfOutcome("mean_", "", Trajectories::mean),
        new Computation.OfOutcome("", "_end", Trajectories::end),
        new Computation.OfOutcome("", "_vs_2022", Trajectories::againstStart),
        new Computation.OfOutcome("", "_vs_no_change", Trajectories::againstNoChange));
  }

  private static double first(WholeModel model, Settings settings, Subject subject)
      throws FaultsException {
    return undisturbed(model, settings, subject).reportedIn(0, subject.outcome());
  }

  private static double last(WholeModel model, Settings settings, Subject subject)
      throws FaultsException {
    return undisturbed(model, settings, subject)
        .reportedIn(settings.whole(WEEKS), subject.outcome());
  }

  /// By the trapezoidal rule, as the result columns of a study have it.
  private static double total(WholeModel model, Settings settings, Subject subject)
      throws FaultsException {
    OneLane lane = undisturbed(model, settings, subject);
    int weeks = settings.whole(WEEKS);
    double total = 0;
    for (int week = 0; week <= weeks; week++) {
      lane.advance();
      total += lane.reported(subject.outcome()) / (week == 0 || week == weeks ? 2 : 1);
    }
    return total;
  }

  private static double mean(WholeModel model, Settings settings, Subject subject)
      throws FaultsException {
    return total(model, settings, subject) / settings.whole(WEEKS);
  }

  private static double end(WholeModel model, Settings settings, Subject subject)
      throws FaultsException {
    OneLane lane = undisturbed(model, settings, subject);
    lane.advanceTo(courseStart());
    for (Map.Entry<String, Double> lever : settings.levers(model).entrySet()) {
      lane.set(lever.getKey(), lever.getValue());
    }
    return lane.reportedIn(courseStart() + settings.whole(WEEKS), subject.outcome());
  }

  private static double againstStart(WholeModel model, Settings settings, Subject subject)
      throws FaultsException {
    double start =
        undisturbed(model, settings, subject).reportedIn(courseStart(), subject.outcome());
    return end(model, settings, subject) / start - 1;
  }

  private static double againstNoChange(WholeModel model, Settings settings, Subject subject)
      throws FaultsException {
    double noChange =
        undisturbed(model, settings, subject)
            .reportedIn(courseStart() + settings.whole(WEEKS), subject.outcome());
    return end(model, settings, subject) / noChange - 1;
  }

  private static OneLane undisturbed(WholeModel model, Settings settings, Subject subject)
      throws FaultsException {
    double[] inputs = settings.inputs(model);
    inputs[model.inputs().indexOf(Subject.STRUCTURE)] = subject.alternative();
    return OneLane.ofArticle(model, inputs);
  }

  private static int courseStart() {
    return new Clock(WholeModel.START).weekOf(OneLane.ARTICLE);
  }
}
