package org.contrapeso.experiment.published;

import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WholeModel;

/// Irregular crossings after the Mexican effort of January 2024, against the month before it, in
/// the undisturbed model.
///
/// `month_weeks` is the length of a month.
final class Migration {

  private static final String CROSSINGS = "relation.irregular_crossings";
  private static final String CRACKDOWN = "relation.crackdown_date";

  private Migration() {}

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named(
            "crossings_in_first_month", (model, settings) -> change(model, settings, 0)),
        new Computation.Named(
            "crossings_in_third_month",
            (model, settings) -> change(model, settings, 2 * settings.whole("month_weeks"))),
        new Computation.Named(
            "crossings_after_fading",
            (model, settings) -> change(model, settings, settings.whole("fading_weeks"))));
  }

  /// Crossings in the month that begins some weeks after the effort, relative to the month before
  /// it, less 1.
  private static double change(WholeModel model, Settings settings, int later)
      throws FaultsException {
    int month = settings.whole("month_weeks");
    double[] inputs = settings.inputs(model);
    double since = inputs[model.inputs().indexOf(CRACKDOWN)] - WholeModel.START.getYear();
    int effort = (int) Math.ceil(since * Clock.WEEKS_PER_YEAR);
    OneLane lane = new OneLane(model, inputs);
    double before = total(model, lane, effort - month, month);
    return total(model, lane, effort + later, month) / before - 1;
  }

  private static double total(WholeModel model, OneLane lane, int first, int weeks) {
    int crossings = model.outcomes().indexOf(CROSSINGS);
    double total = 0;
    for (int week = first; week < first + weeks; week++) {
      total += lane.reportedIn(week, crossings);
    }
    return total;
  }
}
