package org.contrapeso.store;

import java.util.List;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyJson;

/// What a directory of results holds, and where it comes from.
///
/// @param identity what fixes the results to the byte
/// @param reproduce the command that gives the same results again
/// @param seed seed of every draw
/// @param futures number of futures
/// @param courses ids of the courses, in the order of the study
/// @param files the tables
/// @param study canonical form of the study, in JSON
public record Manifest(
    Identity identity,
    String reproduce,
    long seed,
    int futures,
    List<String> courses,
    List<Entry> files,
    String study) {

  /// A table.
  ///
  /// @param name name of its file, or of the folder of its files
  /// @param rows number of rows
  /// @param hash SHA-256, in hexadecimal, of what the table says, whatever the encoding of its
  ///   file: names and types of the columns, and the values in the order of the rows, as a tree
  ///   whose leaves are the rows of one course and 64 futures
  public record Entry(String name, long rows, String hash) {}

  /// Copies the lists.
  public Manifest {
    courses = List.copyOf(courses);
    files = List.copyOf(files);
  }

  /// The manifest of a study's results.
  static Manifest of(ResolvedStudy study, Identity identity, String reproduce, List<Entry> files) {
    return new Manifest(
        identity,
        reproduce,
        study.seed(),
        study.futures(),
        study.courses().stream().map(Course::id).toList(),
        files,
        StudyJson.write(study));
  }

  /// The text of `manifest.json`.
  public String json() {
    return ManifestJson.write(this);
  }

  /// The entry of a file.
  ///
  /// @throws IllegalArgumentException if it is not among the files
  public Entry entry(String name) {
    return files.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The manifest does not name %s.".formatted(name)));
  }
}
