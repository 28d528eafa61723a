package org.contrapeso.model.health;

import org.contrapeso.model.world.Lanes;

/// The people of a block of lanes by state; classes are [#ILLICIT] and [#PRESCRIPTION].
final class HealthState {

  /// People who use illicitly made opioids.
  static final int ILLICIT = 0;

  /// People who use prescription opioids.
  static final int PRESCRIPTION = 1;

  /// Number of classes.
  static final int CLASSES = 2;

  /// People who use illicitly made opioids without the disorder, `[lane]`.
  final double[] users;

  /// People with the disorder, in neither treatment nor remission, `[class][lane]`.
  final double[][] dependent;

  /// People in medication treatment, `[class][lane]`.
  final double[][] treated;

  /// People in early remission, `[class][lane]`.
  final double[][] remission;

  /// Running account of people, `[entry][lane]`, by [Entry].
  final double[][] account;

  /// What the account counts from week 0 on.
  enum Entry {
    /// People who entered any state from outside.
    ENTERED,
    /// People who stopped use or reached stable remission.
    LEFT,
    /// People of these states who died by overdose.
    OVERDOSE,
    /// People of these states who died by another cause.
    OTHER_DEATH
  }

  HealthState(int lanes) {
    users = new double[lanes];
    dependent = new double[CLASSES][lanes];
    treated = new double[CLASSES][lanes];
    remission = new double[CLASSES][lanes];
    account = new double[Entry.values().length][lanes];
  }

  /// The people of week 0.
  void start(HealthParameters p) {
    Lanes.copy(p.initialUsers(), users);
    start(ILLICIT, p.initialDependentIllicit(), p);
    start(PRESCRIPTION, p.initialDependentPrescription(), p);
    Lanes.fill(account, 0);
  }

  private void start(int group, double[] first, HealthParameters p) {
    for (int lane = 0; lane < first.length; lane++) {
      double share = p.initialTreatedShare()[lane];
      dependent[group][lane] = first[lane];
      treated[group][lane] = first[lane] * share / (1 - share);
      remission[group][lane] = first[lane] * p.initialRemissionRatio()[lane];
    }
  }

  void copyFrom(HealthState other) {
    Lanes.copy(other.users, users);
    Lanes.copy(other.dependent, dependent);
    Lanes.copy(other.treated, treated);
    Lanes.copy(other.remission, remission);
    Lanes.copy(other.account, account);
  }

  /// An entry of the account, `[lane]`.
  double[] account(Entry entry) {
    return account[entry.ordinal()];
  }

  /// All people in a lane, in `person`.
  double people(int lane) {
    double people = users[lane];
    for (int group = 0; group < CLASSES; group++) {
      people += dependent[group][lane] + treated[group][lane] + remission[group][lane];
    }
    return people;
  }

  /// Writes the sum over the classes of a stock.
  static void sum(double[][] stock, double[] sum) {
    for (int lane = 0; lane < sum.length; lane++) {
      sum[lane] = stock[ILLICIT][lane] + stock[PRESCRIPTION][lane];
    }
  }
}
