package org.contrapeso.model.world;

import java.util.Arrays;

/// Arithmetic over the lanes of arrays that rooms share.
public final class Lanes {

  private Lanes() {}

  /// Copies all lanes.
  public static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }

  /// Copies all rows and lanes of arrays of the same shape.
  public static void copy(double[][] from, double[][] to) {
    for (int row = 0; row < to.length; row++) {
      System.arraycopy(from[row], 0, to[row], 0, to[row].length);
    }
  }

  /// Sets all lanes of all rows to a value.
  public static void fill(double[][] rows, double value) {
    for (double[] row : rows) {
      Arrays.fill(row, value);
    }
  }
}
