package org.contrapeso.model.opinion;

import java.util.Arrays;
import org.contrapeso.model.world.Lanes;

/// What opinion carries from one week to the next, `[lane]`.
final class OpinionState {

  /// 1 from the first week on, in which averages take the values that they meet, else 0.
  final double[] begun;

  /// Averaged weekly deaths by synthetic opioids, `person/week`.
  final double[] deaths;

  /// The same when the campaign began.
  final double[] deathsBefore;

  /// Averaged weekly homicides, `person/week`.
  final double[] homicides;

  /// The same when the campaign began.
  final double[] homicidesBefore;

  /// Civilians killed by strikes so far, `person`.
  final double[] killed;

  /// Weariness of a campaign, 0 to 1.
  final double[] weariness;

  /// Anti-U.S. sentiment in Mexico, 0 to 1.
  final double[] sentiment;

  OpinionState(int lanes) {
    begun = new double[lanes];
    deaths = new double[lanes];
    deathsBefore = new double[lanes];
    homicides = new double[lanes];
    homicidesBefore = new double[lanes];
    killed = new double[lanes];
    weariness = new double[lanes];
    sentiment = new double[lanes];
  }

  /// No campaign yet.
  void start(double[] sentimentAtRest) {
    for (double[] none :
        new double[][] {
          begun, deaths, deathsBefore, homicides, homicidesBefore, killed, weariness
        }) {
      Arrays.fill(none, 0);
    }
    Lanes.copy(sentimentAtRest, sentiment);
  }

  void copyFrom(OpinionState other) {
    Lanes.copy(other.begun, begun);
    Lanes.copy(other.deaths, deaths);
    Lanes.copy(other.deathsBefore, deathsBefore);
    Lanes.copy(other.homicides, homicides);
    Lanes.copy(other.homicidesBefore, homicidesBefore);
    Lanes.copy(other.killed, killed);
    Lanes.copy(other.weariness, weariness);
    Lanes.copy(other.sentiment, sentiment);
  }
}
