package org.contrapeso.experiment.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A study as asked for: a file, and what the person who asks wants otherwise.
///
/// @param study id of a study that ships, or path of a file that ends in `.yaml`
/// @param folder folder from which relative paths start
/// @param futures number of futures, in place of the file's
/// @param seed seed, in place of the file's
/// @param courses ids or paths of courses, in place of the file's; empty for the file's
/// @param beliefs id or path of a belief profile, in place of the file's
/// @param assumed claims to suppose, each `claim=true` or `claim=false`
public record StudyRequest(
    String study,
    Path folder,
    OptionalInt futures,
    OptionalLong seed,
    List<String> courses,
    Optional<String> beliefs,
    List<String> assumed) {

  /// A study that supposes no claim.
  public StudyRequest(
      String study,
      Path folder,
      OptionalInt futures,
      OptionalLong seed,
      List<String> courses,
      Optional<String> beliefs) {
    this(study, folder, futures, seed, courses, beliefs, List.of());
  }

  /// A study as its file has it.
  public static StudyRequest of(String study, Path folder) {
    return new StudyRequest(
        study, folder, OptionalInt.empty(), OptionalLong.empty(), List.of(), Optional.empty());
  }
}
