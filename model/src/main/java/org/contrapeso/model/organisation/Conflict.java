package org.contrapeso.model.organisation;

import java.util.Arrays;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Rows;

/// How hard each organisation is pressed by all others: `Σ_j S_ij C_j`, lane by lane.
///
/// Alternatives of the conflict structure are blended with weights of exactly 0 or 1, so that a
/// lane has the bits that it would have if its alternative stood alone. Terms that no lane of the
/// block needs are left out.
final class Conflict {

  final OrganisationNetwork network;
  final NewOrganisations newer;
  final SplitRivalries rivalries;
  final int organisations;
  final int lanes;
  final int[] rivalRow;

  /// The strength that weighs each organisation among those that fight, in `1`; 0 of new ones.
  final double[] weight;

  final double[] strengthShare;
  final double[] background;
  final double[] published;
  final double[] product;
  final double[] flat;
  boolean anyPublished;
  boolean anyProduct;
  boolean anyFlat;
  boolean isMixed;

  Conflict(OrganisationNetwork network, NewOrganisations newer, int lanes) {
    this.network = network;
    this.newer = newer;
    rivalries = newer.rivalries;
    organisations = network.organisations();
    this.lanes = lanes;
    rivalRow = new int[network.rival.length];
    for (int edge = 0; edge < rivalRow.length; edge++) {
      rivalRow[edge] = Rows.at(network.rival[edge], lanes);
    }
    weight = Arrays.copyOf(network.rivalStrength, newer.mostRows());
    double totalStrength = network.totalRivalStrength();
    strengthShare = new double[organisations];
    for (int i = 0; i < organisations; i++) {
      strengthShare[i] = network.rivalStrength(i) / totalStrength;
    }
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
    for (int lane = 0; lane < lanes; lane++) {
      published[lane] = is(ConflictStructure.PUBLISHED, structure[lane]);
      product[lane] = is(ConflictStructure.STRENGTH_PRODUCT, structure[lane]);
      flat[lane] = is(ConflictStructure.FLAT, structure[lane]);
      background[lane] = flat[lane] == 1 ? 1 : backgroundHostility[lane];
    }
    look();
  }

  /// Takes over the structure of every lane.
  void copyFrom(Conflict other) {
    Lanes.copy(other.background, background);
    Lanes.copy(other.published, published);
    Lanes.copy(other.product, product);
    Lanes.copy(other.flat, flat);
    look();
  }

  private void look() {
    anyPublished = false;
    anyProduct = false;
    anyFlat = false;
    for (int i = 0; i < lanes; i++) {
      anyPublished |= published[i] == 1;
      anyProduct |= product[i] == 1;
      anyFlat |= flat[i] == 1;
    }
    isMixed = anyPublished ? anyProduct || anyFlat : anyProduct && anyFlat;
  }

  /// Whether a lane has the published structure.
  boolean isPublished(int lane) {
    return published[lane] == 1;
  }

  /// Whether every lane has the published structure.
  boolean isPublished() {
    return anyPublished && !isMixed;
  }

  /// Whether a lane weighs organisations by their strength.
  boolean isWeighted() {
    return anyProduct;
  }

  private static double is(ConflictStructure wanted, double structure) {
    return structure == wanted.ordinal() ? 1 : 0;
  }

  /// Hostility between any two, of a lane, in `1`.
  double background(int lane) {
    return background[lane];
  }

  /// The pressure on an organisation, in `person`: what rivals can bring to bear, less what its
  /// alliances keep off, and the rivalries that splits have left, from which none do.
  ///
  /// @param force members that fight, in [Rows]
  /// @param own members of its own that fight
  /// @param fighting members of all that fight
  /// @param weighted the same, weighted by [#weight]
  /// @param hostility the lane's [#background]
  /// @param rivals the lane's [#published]
  /// @param strong the lane's [#product]
  /// @param alike the lane's [#flat]
  double pressure(
      double[] force,
      int i,
      int lane,
      double own,
      double fighting,
      double weighted,
      double hostility,
      double rivals,
      double strong,
      double alike) {
    double pressure = hostility * (fighting - own);
    if (i < organisations) {
      if (anyPublished) {
        double rival = 0;
        for (int edge = network.firstRival[i]; edge < network.firstRival[i + 1]; edge++) {
          rival = Math.fma(network.rivalWeight[edge], force[rivalRow[edge] + lane], rival);
        }
        pressure = isMixed ? Math.fma(rivals, rival, pressure) : pressure + rival;
      }
      if (anyProduct) {
        double others = strengthShare[i] * (weighted - network.rivalStrength[i] * own);
        pressure = isMixed ? Math.fma(strong, others, pressure) : pressure + others;
      }
      if (anyPublished || anyProduct) {
        double shield = network.shield[i];
        pressure *= anyFlat ? alike + (1 - alike) * shield : shield;
      }
    } else if (anyPublished || anyProduct) {
      double shield = newer.shield[Rows.FIRST + (i - organisations) * lanes + lane];
      pressure *= anyFlat ? alike + (1 - alike) * shield : shield;
    }
    if (rivalries.pressed[i]) {
      pressure += rivalries.pressure[Rows.FIRST + i * lanes + lane];
    }
    return pressure;
  }

  /// Writes `Σ_ij C_i S_ij C_j`, of those who all fight, `[lane]`.
  ///
  /// @param members in [Rows] in `person`
  void expectDeaths(double[] members, double[] deaths) {
    double[] all = new double[lanes];
    double[] weighted = new double[lanes];
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double sum = 0;
      double heavy = 0;
      for (int i = 0; i < rows; i++) {
        double size = members[Rows.FIRST + i * lanes + lane];
        sum += size;
        heavy += weight[i] * size;
      }
      all[lane] = sum;
      weighted[lane] = heavy;
    }
    rivalries.gather(members);
    for (int lane = 0; lane < lanes; lane++) {
      double fighting = all[lane];
      double hostility = background[lane];
      double rivals = published[lane];
      double strong = product[lane];
      double alike = flat[lane];
      double heavy = weighted[lane];
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        double own = members[Rows.FIRST + i * lanes + lane];
        double pressure =
            pressure(members, i, lane, own, fighting, heavy, hostility, rivals, strong, alike);
        sum += own * pressure;
      }
      deaths[lane] = sum;
    }
  }
}
