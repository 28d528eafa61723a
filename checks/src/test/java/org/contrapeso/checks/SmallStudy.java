package org.contrapeso.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A study that takes a moment: two courses over a few months, with all that a study can write.
final class SmallStudy {

  private SmallStudy() {}

  /// Writes it as `small.yaml`.
  ///
  /// @param design kind of its design
  /// @return the file
  static Path write(Path folder, String design, int futures) throws IOException {
    return Files.writeString(
        folder.resolve("small.yaml"),
        """
        name: {en: "A small study", es: "Un estudio pequeño"}
        question: {en: "Is it the same again?", es: "¿Es lo mismo otra vez?"}
        courses: [no_change, double_arrests_and_halve_recruitment]
        baseline: no_change
        beliefs: even_handed
        design: {kind: %s, futures: %d, seed: 42}
        clock: {policy_start: 2012-07, weeks: 26}
        outcomes: all
        series: {every: 4, trajectories: true}
        """
            .formatted(design, futures));
  }
}
