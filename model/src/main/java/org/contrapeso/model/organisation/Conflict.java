package org.contrapeso.model.organisation;

import java.util.Arrays;

/// How hard each organisation is pressed by all others: `Σ_j S_ij C_j`, lane by lane.
///
/// Alternatives of the conflict structure are blended with weights of exactly 0 or 1, so that a
/// lane has the bits that it would have if its alternative stood alone.
final class Conflict {

  private final OrganisationNetwork network;
  private final double totalStrength;
  private final double[] background;
  private final double[] published;
  private final double[] product;
  private final double[] flat;
  private final double[] total;
  private final double[] fighting;
  private final double[] weighted;
  private boolean anyPublished;
  private boolean anyProduct;

  Conflict(OrganisationNetwork network, int lanes) {
    this.network = network;
    totalStrength = network.totalRivalStrength();
    background = new double[lanes];
    published = new double[lanes];
    product = new double[lanes];
    flat = new double[lanes];
    total = new double[lanes];
    fighting = new double[lanes];
    weighted = new double[lanes];
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

  /// Adds up the organisations, which [#press] needs before it is called for any of them.
  ///
  /// @param members `[organisation][lane]` in `person`
  /// @param force members that fight, `[organisation][lane]` in `person`
  /// @param rows number of organisations
  void gather(double[][] members, double[][] force, int rows) {
    Arrays.fill(total, 0);
    Arrays.fill(fighting, 0);
    Arrays.fill(weighted, 0);
    for (int i = 0; i < rows; i++) {
      double[] size = members[i];
      double[] own = force[i];
      for (int lane = 0; lane < total.length; lane++) {
        total[lane] += size[lane];
      }
      for (int lane = 0; lane < total.length; lane++) {
        fighting[lane] += own[lane];
      }
      double strength = i < network.organisations() ? network.rivalStrength(i) : 0;
      if (anyProduct && strength > 0) {
        for (int lane = 0; lane < total.length; lane++) {
          weighted[lane] += strength * own[lane];
        }
      }
    }
  }

  /// Members of all organisations as last gathered, `[lane]` in `person`.
  double[] total() {
    return total;
  }

  /// Writes the pressure on organisation `i` before its alliances, `[lane]` in `person`.
  void press(double[][] force, int i, double[] pressure) {
    double[] own = force[i];
    for (int lane = 0; lane < pressure.length; lane++) {
      pressure[lane] = background[lane] * (fighting[lane] - own[lane]);
    }
    if (i >= network.organisations()) {
      return;
    }
    if (anyPublished) {
      for (int edge = network.firstRival(i); edge < network.firstRival(i + 1); edge++) {
        double[] rival = force[network.rival(edge)];
        double weight = network.rivalWeight(edge);
        for (int lane = 0; lane < pressure.length; lane++) {
          pressure[lane] += published[lane] * (weight * rival[lane]);
        }
      }
    }
    double strength = network.rivalStrength(i);
    if (anyProduct && strength > 0) {
      double share = strength / totalStrength;
      for (int lane = 0; lane < pressure.length; lane++) {
        pressure[lane] += product[lane] * (share * (weighted[lane] - strength * own[lane]));
      }
    }
  }

  /// Takes from the pressure on a published organisation what its alliances keep off.
  void shield(int i, double[] pressure) {
    double shield = 1 / (network.allyStrength(i) + 1);
    for (int lane = 0; lane < pressure.length; lane++) {
      pressure[lane] *= flat[lane] + (1 - flat[lane]) * shield;
    }
  }

  /// Takes from the pressure on a new organisation what its alliances keep off.
  void shield(NewOrganisations others, int row, double[] pressure) {
    for (int lane = 0; lane < pressure.length; lane++) {
      pressure[lane] *= flat[lane] + (1 - flat[lane]) * others.shield(row, lane);
    }
  }
}
