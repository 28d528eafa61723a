package org.contrapeso.model.organisation;

import org.contrapeso.model.world.Rows;

/// Rescales the conflict rate so that expected deaths in week 0 are those of the published network,
/// whatever structure a lane assumes.
final class ConflictScale {

  private final int organisations;
  private final Conflict reference;
  private final Conflict assumed;
  private final double[] sizes;
  private final double[] published;
  private final double[] supposed;
  private final double[] structureOfReference;

  ConflictScale(OrganisationNetwork network, int lanes) {
    organisations = network.organisations();
    NewOrganisations none = new NewOrganisations(network, 0, lanes);
    reference = new Conflict(network, none, lanes);
    assumed = new Conflict(network, none, lanes);
    sizes = Rows.open(organisations, lanes);
    published = new double[lanes];
    supposed = new double[lanes];
    structureOfReference = new double[lanes];
  }

  /// Multiplies the rate in the lanes that assume another structure.
  ///
  /// @param structure ordinal of a [ConflictStructure], `[lane]`
  /// @param conflictRate rate to rescale, `[lane]`
  void rescale(OrganisationParameters parameters, double[] structure, double[] conflictRate) {
    assumed.assume(structure, parameters.backgroundHostility());
    if (assumed.isPublished()) {
      return;
    }
    reference.assume(structureOfReference, parameters.backgroundHostility());
    FirstSizes.expect(parameters, organisations, sizes);
    reference.expectDeaths(sizes, published);
    assumed.expectDeaths(sizes, supposed);
    for (int lane = 0; lane < conflictRate.length; lane++) {
      if (!assumed.isPublished(lane) && supposed[lane] > 0) {
        conflictRate[lane] *= published[lane] / supposed[lane];
      }
    }
  }
}
