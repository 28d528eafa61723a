package org.contrapeso.experiment.scenario;

/// The kinds of scenario file, each with a folder and a schema of its own.
enum ScenarioKind {
  COURSE("courses", "course"),
  BELIEFS("beliefs", "beliefs"),
  STUDY("studies", "study");

  private final String folder;
  private final String word;

  ScenarioKind(String folder, String word) {
    this.folder = folder;
    this.word = word;
  }

  /// Folder below `scenarios/` that holds the files that ship.
  String folder() {
    return folder;
  }

  /// Name of the kind, and of its schema.
  String word() {
    return word;
  }
}
