package org.contrapeso.model.assembly;

import java.util.List;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.organisation.ConflictStructure;
import org.contrapeso.model.organisation.InitialSizes;
import org.contrapeso.model.organisation.OrganisationLever;
import org.contrapeso.model.organisation.OrganisationOutcome;
import org.contrapeso.model.organisation.OrganisationParameters;

/// What each room takes from evidence and reports by it.
final class Rooms {

  /// Armed organisations.
  static final RoomBinding ORGANISATION =
      RoomBinding.of("organisation")
          .withParameters(OrganisationParameters.class)
          .withHypothesis(ConflictStructure.class)
          .withHypothesis(InitialSizes.class)
          .withLevers(OrganisationLever.class)
          .withOutcomes(OrganisationOutcome.class);

  /// Every room.
  static final List<RoomBinding> ALL = List.of(ORGANISATION);

  private Rooms() {}
}
