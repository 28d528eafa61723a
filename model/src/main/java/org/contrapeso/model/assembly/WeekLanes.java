package org.contrapeso.model.assembly;

import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.model.organisation.OrganisationParameters;
import org.contrapeso.model.organisation.OrganisationState;
import org.contrapeso.model.organisation.OrganisationStep;
import org.jspecify.annotations.Nullable;

/// The rooms of a block of lanes; [#advance] is the order of a week.
public final class WeekLanes implements LaneBlock {

  private final WholeModel model;
  private final int lanes;
  private final OrganisationState organisationState;
  private final OrganisationStep organisation;
  private @Nullable Assumptions assumptions;

  WeekLanes(WholeModel model, int lanes) {
    this.model = model;
    this.lanes = lanes;
    organisationState = new OrganisationState(model.network().organisations(), lanes);
    organisation =
        new OrganisationStep(model.network(), organisationState, lanes, model.stepping());
  }

  @Override
  public int lanes() {
    return lanes;
  }

  /// The organisations as they stand at the beginning of the week.
  public OrganisationState organisations() {
    return organisationState;
  }

  @Override
  public void assume(Assumptions believed) {
    assumptions = believed;
    organisation.assume(
        organisationParameters(believed),
        model.choice("organisation.conflict_structure", believed.input()));
  }

  @Override
  public void start() {
    Assumptions believed = assumptions;
    if (believed == null) {
      throw new IllegalStateException("Lanes cannot start before they assume anything.");
    }
    organisation.start(
        believed,
        organisationParameters(believed),
        model.choice("organisation.initial_sizes", believed.input()));
  }

  @Override
  public void copyFrom(LaneBlock other) {
    WeekLanes source = (WeekLanes) other;
    assumptions = source.assumptions;
    organisationState.copyFrom(source.organisationState);
    organisation.copyFrom(source.organisation);
  }

  @Override
  public void advance(int week, double[][] effort, double[][] outcomes) {
    organisation.advance(effort, outcomes);
  }

  private OrganisationParameters organisationParameters(Assumptions believed) {
    return model.parameters(OrganisationParameters.class, "organisation", believed.input());
  }
}
