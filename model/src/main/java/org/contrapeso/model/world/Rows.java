package org.contrapeso.model.world;

/// Rows of lanes one behind the other in a flat array, as rooms keep what differs from organisation
/// to organisation.
///
/// Before the first row lie as many unused places as let it begin with a cache line, where Java
/// lets objects begin with one (`-XX:ObjectAlignmentInBytes=64`, which the start sets): a vector
/// that lies across two lines takes about twice as long to load or store. Results are the same
/// either way.
public final class Rows {

  private static final int CACHE_LINE_BYTES = 64;
  private static final int HEADER_BYTES = 16;

  /// The place of lane 0 in the first row; that of row `i` is `FIRST + i · lanes`, which loops over
  /// lanes write out, since a call may cost them more than all else.
  public static final int FIRST = (CACHE_LINE_BYTES - HEADER_BYTES) / Double.BYTES;

  private Rows() {}

  /// Rows of 0.
  public static double[] open(int rows, int lanes) {
    return new double[FIRST + rows * lanes];
  }

  /// The place of lane 0 in a row.
  public static int at(int row, int lanes) {
    return FIRST + row * lanes;
  }

  /// The row of a place.
  public static int row(int place, int lanes) {
    return (place - FIRST) / lanes;
  }

  /// How many rows there are.
  public static int count(double[] rows, int lanes) {
    return row(rows.length, lanes);
  }
}
