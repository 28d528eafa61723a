package org.contrapeso.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyJson;

/// What fixes the results of a study to the byte.
///
/// @param version version of Contrapeso
/// @param hashes SHA-256, in hexadecimal, of the `study` in its canonical form and of whatever else
///   the results hang on, by name
public record Identity(String version, SortedMap<String, String> hashes) {

  private static final String STUDY = "study";

  /// Copies the map.
  public Identity {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /// The identity of what a study gives.
  static Identity of(ResolvedStudy study, Provenance provenance) {
    SortedMap<String, String> hashes = new TreeMap<>(provenance.contentHashes());
    hashes.put(STUDY, StudyJson.hash(study));
    return new Identity(provenance.version(), hashes);
  }

  /// Hash of the study.
  public String study() {
    return hash(STUDY);
  }

  /// The hash under a name; empty if there is none.
  String hash(String name) {
    return hashes.getOrDefault(name, "");
  }

  /// Names of the hashes that differ from those of another.
  SortedSet<String> differences(Identity other) {
    SortedSet<String> names = new TreeSet<>(hashes.keySet());
    names.addAll(other.hashes.keySet());
    names.removeIf(name -> hash(name).equals(other.hash(name)));
    return names;
  }
}
