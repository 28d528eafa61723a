package org.contrapeso.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where results come from, as far as the study itself does not say.
///
/// @param version version of Contrapeso
/// @param contentHashes SHA-256 in hexadecimal of what the results hang on, by name, such as
///   `model`, `evidence` and `scenarios`
/// @param reproduce the command that gives the same results again
public record Provenance(
    String version, SortedMap<String, String> contentHashes, String reproduce) {

  /// Copies the map.
  public Provenance {
    contentHashes = Collections.unmodifiableSortedMap(new TreeMap<>(contentHashes));
  }
}
