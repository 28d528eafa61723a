package org.contrapeso.store;

import java.nio.file.Path;

/// Where the files of a study's results are.
///
/// @param directory the directory of the study
record ResultPaths(Path directory) {

  /// The manifest, written last: a directory that has one is complete.
  Path manifest() {
    return directory.resolve("manifest.json");
  }

  /// The briefing, which others write when the tables are there.
  Path briefing() {
    return directory.resolve("briefing.html");
  }

  /// Every two courses held against each other, which others ask for when the tables are there.
  Path comparisons() {
    return directory.resolve(Comparisons.FILE);
  }

  /// A table.
  Path table(String file) {
    return directory.resolve(file);
  }

  /// Folder of unfinished results.
  Path partial() {
    return directory.resolve(".partial");
  }

  /// Says what the unfinished results are.
  Path identity() {
    return partial().resolve("identity.json");
  }

  /// Locked by the process that writes.
  Path lock() {
    return partial().resolve("lock");
  }
}
