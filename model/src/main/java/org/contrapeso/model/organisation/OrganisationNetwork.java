package org.contrapeso.model.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Rivalries and alliances between organisations, ordered by connectedness; anonymous.
///
/// Rivalries are stored as a list of neighbours for each organisation, so that a step costs
/// O(organisations + rivalries).
public final class OrganisationNetwork {

  final int[] firstRival;
  final int[] rival;
  final double[] rivalWeight;
  final double[] rivalStrength;
  private final double[] allyStrength;

  /// What its alliances leave of the pressure on each organisation, in `1`.
  final double[] shield;

  /// A tie between two organisations.
  ///
  /// @param first position of one, from 0
  /// @param second position of the other
  /// @param weight weight in `1`, above 0
  public record Tie(int first, int second, double weight) {

    private Tie reversed() {
      return new Tie(/* first= */ second, /* second= */ first, weight);
    }
  }

  /// Builds a network of undirected ties.
  ///
  /// @param organisations number of organisations, 1 or more
  /// @param rivalries each pair at most once
  /// @param alliances each pair at most once
  /// @throws IllegalArgumentException if a tie names an organisation that is not there, or ties one
  ///   to itself, or has no positive finite weight
  public OrganisationNetwork(
      int organisations, Collection<Tie> rivalries, Collection<Tie> alliances) {
    List<List<Tie>> rivalsOf = new ArrayList<>();
    for (int i = 0; i < organisations; i++) {
      rivalsOf.add(new ArrayList<>());
    }
    rivalStrength = new double[organisations];
    allyStrength = new double[organisations];
    for (Tie tie : rivalries) {
      check(tie, organisations);
      rivalsOf.get(tie.first).add(tie);
      rivalsOf.get(tie.second).add(tie.reversed());
      rivalStrength[tie.first] += tie.weight;
      rivalStrength[tie.second] += tie.weight;
    }
    for (Tie tie : alliances) {
      check(tie, organisations);
      allyStrength[tie.first] += tie.weight;
      allyStrength[tie.second] += tie.weight;
    }
    shield = new double[organisations];
    for (int i = 0; i < organisations; i++) {
      shield[i] = 1 / (allyStrength[i] + 1);
    }
    firstRival = new int[organisations + 1];
    rival = new int[2 * rivalries.size()];
    rivalWeight = new double[rival.length];
    int edge = 0;
    for (int i = 0; i < organisations; i++) {
      firstRival[i] = edge;
      for (Tie tie : rivalsOf.get(i)) {
        rival[edge] = tie.second;
        rivalWeight[edge++] = tie.weight;
      }
    }
    firstRival[organisations] = edge;
  }

  /// Number of organisations.
  public int organisations() {
    return rivalStrength.length;
  }

  /// Hostility of organisation `i` towards `j` in the published structure, in `1`: `S_ij = (R_ij +
  /// b) / (A_i + 1)`, and 0 towards itself.
  ///
  /// @param background the `b`, hostility between any two organisations
  public double hostility(int i, int j, double background) {
    if (i == j) {
      return 0;
    }
    double rivalry = background;
    for (int edge = firstRival[i]; edge < firstRival[i + 1]; edge++) {
      rivalry += rival[edge] == j ? rivalWeight[edge] : 0;
    }
    return rivalry / (allyStrength[i] + 1);
  }

  /// Total weight of the rivalries of organisation `i`, in `1`.
  double rivalStrength(int i) {
    return rivalStrength[i];
  }

  /// Total weight of the alliances of organisation `i`, in `1`.
  double allyStrength(int i) {
    return allyStrength[i];
  }

  /// Sum of the rival strengths of all organisations, in `1`.
  double totalRivalStrength() {
    double total = 0;
    for (double strength : rivalStrength) {
      total += strength;
    }
    return total;
  }

  private static void check(Tie tie, int organisations) {
    boolean known =
        tie.first >= 0
            && tie.first < organisations
            && tie.second >= 0
            && tie.second < organisations
            && tie.first != tie.second;
    if (!known || !(tie.weight > 0 && tie.weight <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "%s must tie two different organisations out of 0 … %d with a positive weight."
              .formatted(tie, organisations - 1));
    }
  }
}
