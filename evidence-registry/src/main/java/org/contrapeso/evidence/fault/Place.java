package org.contrapeso.evidence.fault;

import java.util.Comparator;

/// A line of a file.
///
/// @param file the file as a reader knows it, with `/` between folders; empty where there is none
/// @param line counted from 1; 0 means the file as a whole
public record Place(String file, int line) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file).thenComparingInt(Place::line);

  /// The whole of `file`.
  public static Place of(String file) {
    return new Place(file, 0);
  }

  /// Orders by file, then by line.
  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /// Returns `file:line`, or what of it there is.
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
