package org.contrapeso.model.organisation;

/// How hard each organisation is pressed by all others: `Σ_j S_ij C_j`, lane by lane.
///
/// Alternatives of the conflict structure are blended with weights of exactly 0 or 1, so that a
/// lane has the bits that it would have if its alternative stood alone.
final class Conflict {

  final OrganisationNetwork network;
  final NewOrganisations newer;
  final int organisations;
  final int lanes;
  final double totalStrength;
  final double[] background;
  final double[] published;
  final double[] product;
  final double[] flat;
  final double[] force;
  final double[] weighted;
  boolean anyPublished;
  boolean anyProduct;

  Conflict(OrganisationNetwork network, NewOrganisations newer, int lanes) {
    this.network = network;
    this.newer = newer;
    organisations = network.organisations();
    this.lanes = lanes;
    force = new double[organisations * lanes];
    weighted = new double[lanes];
    totalStrength = network.totalRivalStrength();
    background = new double[lanes];
    published = new double[lanes];
    product = new double[lanes];
    flat = new double[lanes];
  }

  /// Sets the structure of every lane.
  ///
  /// @param structure ordinal of a [ConflictStructure], `[lane]`
  /// @param backgroundHostility the `b` of `S_ij`, `[lane]`; a flat structure has its own, 1
  void assume(double[] structure, double[] backgroundHostility) {
    anyPublished = false;
    anyProduct = false;
    for (int lane = 0; lane < flat.length; lane++) {
      published[lane] = is(ConflictStructure.PUBLISHED, structure[lane]);
      product[lane] = is(ConflictStructure.STRENGTH_PRODUCT, structure[lane]);
      flat[lane] = is(ConflictStructure.FLAT, structure[lane]);
      background[lane] = flat[lane] == 1 ? 1 : backgroundHostility[lane];
      anyPublished |= published[lane] == 1;
      anyProduct |= product[lane] == 1;
    }
  }

  /// Takes over the structure of every lane.
  void copyFrom(Conflict other) {
    System.arraycopy(other.background, 0, background, 0, background.length);
    System.arraycopy(other.published, 0, published, 0, published.length);
    System.arraycopy(other.product, 0, product, 0, product.length);
    System.arraycopy(other.flat, 0, flat, 0, flat.length);
    anyPublished = other.anyPublished;
    anyProduct = other.anyProduct;
  }

  /// Whether a lane has the published structure.
  boolean isPublished(int lane) {
    return published[lane] == 1;
  }

  /// Whether every lane has the published structure.
  boolean isPublished() {
    for (double lane : published) {
      if (lane != 1) {
        return false;
      }
    }
    return true;
  }

  private static double is(ConflictStructure wanted, double structure) {
    return structure == wanted.ordinal() ? 1 : 0;
  }

  /// The strength that weighs an organisation among those that fight, in `1`; 0 where no lane needs
  /// it, and of new organisations.
  double weight(int i) {
    return anyProduct && i < organisations ? network.rivalStrength(i) : 0;
  }

  /// The pressure on an organisation, in `person`: what rivals can bring to bear, less what its
  /// alliances keep off, and the rivalries that splits have left, from which none do.
  ///
  /// @param force members that fight, `[organisation · lanes + lane]`
  /// @param own members of its own that fight
  /// @param fighting members of all that fight
  /// @param weighted the same, weighted by [#weight], `[lane]`
  double pressure(double[] force, int i, int lane, double own, double fighting, double[] weighted) {
    double pressure = background[lane] * (fighting - own);
    if (i < organisations) {
      if (anyPublished) {
        for (int edge = network.firstRival[i]; edge < network.firstRival[i + 1]; edge++) {
          double weight = network.rivalWeight[edge];
          pressure += published[lane] * (weight * force[network.rival[edge] * lanes + lane]);
        }
      }
      if (anyProduct) {
        double strength = network.rivalStrength[i];
        double share = strength / totalStrength;
        pressure += product[lane] * (share * (weighted[lane] - strength * own));
      }
      pressure *= flat[lane] + (1 - flat[lane]) * network.shield[i];
    } else {
      pressure *= flat[lane] + (1 - flat[lane]) * (1 / (newer.allies[i - organisations][lane] + 1));
    }
    if (newer.pressedBack[i]) {
      pressure += newer.pressureBack[i][lane];
    }
    if (i >= organisations) {
      pressure += newer.pressureOfRival[i - organisations][lane];
    }
    return pressure;
  }

  /// Writes `Σ_ij C_i S_ij C_j`, of those who all fight, `[lane]`.
  ///
  /// @param members `[organisation][lane]` in `person`
  void expectDeaths(double[][] members, int rows, double[] deaths) {
    for (int lane = 0; lane < deaths.length; lane++) {
      double all = 0;
      double heavy = 0;
      for (int i = 0; i < rows; i++) {
        force[i * lanes + lane] = members[i][lane];
        all += members[i][lane];
        heavy += weight(i) * members[i][lane];
      }
      weighted[lane] = heavy;
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        double own = members[i][lane];
        double pressure = pressure(force, i, lane, own, all, weighted);
        sum += own * pressure;
      }
      deaths[lane] = sum;
    }
  }
}
