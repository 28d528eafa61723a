package org.contrapeso.model.leadership;

import java.util.Arrays;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationEvents;

/// Which organisations are going to split, when, and how many of their members leave.
///
/// Few organisations are about to split at a time, so that a week costs only as much as there are.
final class SplitsToCome {

  private static final int NEVER = -1;

  private final int lanes;
  private final double[][] share;
  private final int[][] due;
  private final int[] waiting;
  private int count;

  SplitsToCome(int organisations, int lanes) {
    this.lanes = lanes;
    share = new double[organisations][lanes];
    due = new int[organisations][lanes];
    waiting = new int[organisations * lanes];
  }

  void start() {
    Lanes.fill(share, 0);
    for (int[] weeks : due) {
      Arrays.fill(weeks, NEVER);
    }
    count = 0;
  }

  void copyFrom(SplitsToCome other) {
    Lanes.copy(other.share, share);
    for (int i = 0; i < due.length; i++) {
      System.arraycopy(other.due[i], 0, due[i], 0, lanes);
    }
    count = other.count;
    System.arraycopy(other.waiting, 0, waiting, 0, count);
  }

  /// A share of the members is going to leave; where a split is to come already, in that week and
  /// of those who would have stayed.
  void add(int organisation, int lane, double leaving, int week) {
    double staying = (1 - share[organisation][lane]) * (1 - leaving);
    share[organisation][lane] = 1 - staying;
    if (due[organisation][lane] == NEVER) {
      due[organisation][lane] = week;
      waiting[count] = organisation * lanes + lane;
      count++;
    }
  }

  /// No split is to come of an organisation any more.
  void cancel(int organisation, int lane) {
    share[organisation][lane] = 0;
    due[organisation][lane] = NEVER;
    int left = 0;
    for (int i = 0; i < count; i++) {
      if (waiting[i] != organisation * lanes + lane) {
        waiting[left] = waiting[i];
        left++;
      }
    }
    count = left;
  }

  /// Tells who breaks away this week.
  ///
  /// @param breakaways where the shares of the members are told, in place of those of the week
  ///   before
  void tell(int week, OrganisationEvents breakaways) {
    breakaways.clear();
    int left = 0;
    for (int i = 0; i < count; i++) {
      int organisation = waiting[i] / lanes;
      int lane = waiting[i] % lanes;
      if (due[organisation][lane] <= week) {
        breakaways.add(organisation, lane, share[organisation][lane]);
        share[organisation][lane] = 0;
        due[organisation][lane] = NEVER;
      } else {
        waiting[left] = waiting[i];
        left++;
      }
    }
    count = left;
  }
}
