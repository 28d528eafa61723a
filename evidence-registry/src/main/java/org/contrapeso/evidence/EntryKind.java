package org.contrapeso.evidence;

import java.util.Arrays;
import java.util.Optional;

/// The folders of `evidence/` that hold entries, each with its schema.
enum EntryKind {
  SOURCE("sources", false),
  PARAMETER("parameters", true),
  HYPOTHESIS("hypotheses", true),
  LEVER("levers", true),
  OUTCOME("outcomes", true),
  SERIES("series", true),
  RESULT("results", false),
  RULE("rules", false),
  CLAIM("claims", false),
  DEBATE("debate", false),
  UNKNOWN("unknowns", false);

  private final String folder;
  private final boolean roomed;

  EntryKind(String folder, boolean roomed) {
    this.folder = folder;
    this.roomed = roomed;
  }

  /// The kind whose entries lie in `folder`.
  static Optional<EntryKind> find(String folder) {
    return Arrays.stream(values()).filter(kind -> kind.folder.equals(folder)).findFirst();
  }

  /// Whether entries lie in a folder per room, so that the id is `room.name`.
  boolean roomed() {
    return roomed;
  }

  /// Name of its schema.
  String schema() {
    return Ids.of(this);
  }

  /// Whether its ids are in snake case; those of results and of the debate are numbers such as `V3`
  /// and `D05`.
  boolean snakeCase() {
    return this != RESULT && this != DEBATE;
  }

  /// Whether the model binds entries of this kind, so that no two of them may share an id.
  boolean bound() {
    return switch (this) {
      case PARAMETER, HYPOTHESIS, LEVER, OUTCOME -> true;
      case SOURCE, SERIES, RESULT, RULE, CLAIM, DEBATE, UNKNOWN -> false;
    };
  }

  /// The kind of `entry`.
  static EntryKind of(Entry entry) {
    return switch (entry) {
      case Source source -> SOURCE;
      case Parameter parameter -> PARAMETER;
      case Hypothesis hypothesis -> HYPOTHESIS;
      case Lever lever -> LEVER;
      case Outcome outcome -> OUTCOME;
      case Series series -> SERIES;
      case PublishedResult result -> RESULT;
      case LegalRule rule -> RULE;
      case Claim claim -> CLAIM;
      case DebateRow row -> DEBATE;
      case Unknown unknown -> UNKNOWN;
    };
  }

  /// The file of the entry `id`, relative to the evidence folder.
  String pathOf(String id) {
    return folder + "/" + id.replace('.', '/') + ".yaml";
  }

  /// How its files are named, for messages.
  String form() {
    return roomed ? folder + "/<room>/<name>.yaml" : folder + "/<id>.yaml";
  }
}
