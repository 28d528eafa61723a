package org.contrapeso.experiment.published;

import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.assembly.WholeModel;

/// The size below which a population shrinks, and what becomes of populations near it.
final class Collapse {

  private static final String INITIAL_MEMBERS = Subject.ROOM + "initial_members";

  private Collapse() {}

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named("collapse_threshold", Collapse::threshold),
        new Computation.Named(
            "members_from_below_threshold",
            (model, settings) -> membersFrom(model, settings, "start_below")),
        new Computation.Named(
            "members_from_above_threshold",
            (model, settings) -> membersFrom(model, settings, "start_above")));
  }

  /// The size that neither grows nor shrinks in its first week, by halving an interval that begins
  /// at 0 and at the central size, until it holds two neighbouring numbers.
  private static double threshold(WholeModel model, Settings settings) throws FaultsException {
    double[] inputs = settings.inputs(model);
    double low = 0;
    double high = inputs[model.inputs().indexOf(INITIAL_MEMBERS)];
    double middle = high / 2;
    while (low < middle && middle < high) {
      OneLane lane = startingWith(middle, model, inputs);
      double before = lane.members();
      lane.advance();
      if (lane.members() > before) {
        high = middle;
      } else {
        low = middle;
      }
      middle = low + (high - low) / 2;
    }
    return middle;
  }

  private static double membersFrom(WholeModel model, Settings settings, String share)
      throws FaultsException {
    double start = settings.number(share) * threshold(model, settings);
    OneLane lane = startingWith(start, model, settings.inputs(model));
    lane.advanceTo(settings.whole("weeks"));
    return lane.members();
  }

  private static OneLane startingWith(double members, WholeModel model, double[] inputs) {
    double[] others = inputs.clone();
    others[model.inputs().indexOf(INITIAL_MEMBERS)] = members;
    return OneLane.ofArticle(model, others);
  }
}
