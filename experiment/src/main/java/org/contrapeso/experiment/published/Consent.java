package org.contrapeso.experiment.published;

import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.assembly.WholeModel;

/// What U.S. adults answer on force in Mexico, with its consent unsaid and without its permission.
///
/// Unsaid is the answer of the undisturbed model in `poll_week`; without permission is that of a
/// run in which strikes without consent begin in that week.
final class Consent {

  private static final String OPINION = "opinion.";
  private static final String STRIKES = "campaign.strikes_on_logistics";

  private Consent() {}

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        unsaid("support_consent_unsaid", "us_support"),
        unsaid("republican_support_consent_unsaid", "us_support_republican"),
        unsaid("democrat_support_consent_unsaid", "us_support_democrat"),
        unsaid("opposition_consent_unsaid", "us_opposition"),
        unsaid("support_for_entering_mexico", "us_support"),
        without("support_without_permission", "us_support"),
        without("republican_support_without_permission", "us_support_republican"),
        without("opposition_without_permission", "us_opposition"),
        without("support_for_air_strikes_without_permission", "us_support"));
  }

  private static Computation unsaid(String id, String outcome) {
    return new Computation.Named(
        id, (model, settings) -> answer(model, settings, 0, OPINION + outcome));
  }

  private static Computation without(String id, String outcome) {
    return new Computation.Named(
        id, (model, settings) -> answer(model, settings, 1, OPINION + outcome));
  }

  private static double answer(WholeModel model, Settings settings, double strikes, String outcome)
      throws FaultsException {
    int week = settings.whole("poll_week");
    OneLane lane = new OneLane(model, settings.inputs(model));
    lane.advanceTo(week);
    lane.set(STRIKES, strikes);
    return lane.reportedIn(week, model.outcomes().indexOf(outcome));
  }
}
