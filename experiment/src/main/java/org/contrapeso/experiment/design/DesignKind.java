package org.contrapeso.experiment.design;

import java.util.Arrays;
import java.util.Optional;

/// The designs that a study file can name.
public enum DesignKind {
  /// Independent points; see [MonteCarlo].
  MONTE_CARLO("monte_carlo"),
  /// One point in each of as many equal parts of every range as there are futures; see
  /// [LatinHypercube].
  LATIN_HYPERCUBE("latin_hypercube"),
  /// A low-discrepancy sequence, scrambled; see [ScrambledSobol].
  SOBOL("sobol");

  private final String id;

  DesignKind(String id) {
    this.id = id;
  }

  /// The name in study files.
  public String id() {
    return id;
  }

  /// The kind of that name.
  public static Optional<DesignKind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  /// A design of this kind.
  ///
  /// @throws IllegalArgumentException if there are fewer than 0 or too many dimensions, or fewer
  ///   than 1 future
  public Design design(long seed, int dimensions, int futures) {
    return switch (this) {
      case MONTE_CARLO -> new MonteCarlo(seed, dimensions, futures);
      case LATIN_HYPERCUBE -> new LatinHypercube(seed, dimensions, futures);
      case SOBOL -> new ScrambledSobol(seed, dimensions, futures);
    };
  }

  /// Refuses what no design can have.
  static void check(int dimensions, int futures) {
    if (dimensions < 0) {
      throw new IllegalArgumentException(
          "a design cannot have %d dimensions".formatted(dimensions));
    }
    if (futures < 1) {
      throw new IllegalArgumentException(
          "a design of %d futures is empty; it needs 1 or more".formatted(futures));
    }
  }
}
