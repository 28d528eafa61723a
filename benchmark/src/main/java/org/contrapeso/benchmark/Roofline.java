package org.contrapeso.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.contrapeso.model.organisation.Stepping;

/// How far from the limits of one core: operations and bytes that the equations need, counted, and
/// the most that the core was measured to do of either.
///
/// @param flops floating-point operations a second that the core can do, at most
/// @param bytes bytes a second that it can move through arrays of some size, by that size
record Roofline(double flops, Map<Long, Double> bytes) {

  private static final double BILLION = 1e9;
  private static final long KIBIBYTE = 1024;

  /// What the arithmetic of one organisation in one lane and week takes: operations, and doubles
  /// read and written.
  private enum Stage {
    /// Total, sum of squares, and count.
    GATHER(1 + 2 + 2, 1),
    /// Pressure 2, shield 1, killed 2, loss for each member 2, leaving 2, joining less leaving 2,
    /// end 1, not below 0 1, deaths 1.
    RATES(2 + 1 + 2 + 2 + 2 + 2 + 1 + 1 + 1, 1 + 1),
    /// Sizes of the middle of the week: products with both weights 2, sum 1, none below 0 1, their
    /// total 1 and sum of squares 2; those of a week ago are read, they are written, and read for
    /// the rates.
    AHEAD(2 + 1 + 1 + 1 + 2, 1 + 1 + 1);

    private final int operations;
    private final int doubles;

    Stage(int operations, int doubles) {
      this.operations = operations;
      this.doubles = doubles;
    }
  }

  /// Measures the core with `benchmark/reference/peak.c`.
  static Roofline measure(Path source, Path folder) throws IOException {
    Path program = Programs.compile(source, folder.resolve("peak"));
    double flops = 0;
    Map<Long, Double> bytes = new TreeMap<>();
    for (String line : Programs.output(List.of(program.toString())).lines().toList()) {
      String name = line.substring(0, line.indexOf(' '));
      double value = BILLION * Double.parseDouble(line.substring(line.indexOf(' ')));
      if (name.equals("flops")) {
        flops = value;
      } else {
        bytes.put(Long.valueOf(name.substring(name.indexOf('-') + 1)), value);
      }
    }
    return new Roofline(flops, bytes);
  }

  /// Operations in one run and week; a rivalry costs a product and a sum at each of its ends.
  static double operations(Ties ties, Stepping stepping) {
    int each = Stage.GATHER.operations + Stage.RATES.operations;
    if (stepping == Stepping.MIDPOINT) {
      each += Stage.AHEAD.operations;
    }
    return (double) each * ties.organisations() + 2.0 * 2 * ties.rivalries().size();
  }

  /// Bytes that the state of one run moves in one week; a rivalry reads at each of its ends.
  static double bytesMoved(Ties ties, Stepping stepping) {
    int each = Stage.GATHER.doubles + Stage.RATES.doubles;
    if (stepping == Stepping.MIDPOINT) {
      each += Stage.AHEAD.doubles;
    }
    return ((double) each * ties.organisations() + 2.0 * ties.rivalries().size()) * Double.BYTES;
  }

  /// Bytes a second through arrays that are no smaller than some, as near as was measured.
  double bytesAt(double size) {
    double found = 0;
    for (Map.Entry<Long, Double> measured : bytes.entrySet()) {
      found = measured.getValue();
      if (measured.getKey() >= size) {
        break;
      }
    }
    return found;
  }

  /// Run-weeks a second that no program on this core can pass: by arithmetic alone, or by moving a
  /// state of that many bytes.
  double limit(Ties ties, Stepping stepping, double stateBytes) {
    return Math.min(
        flops / operations(ties, stepping), bytesAt(stateBytes) / bytesMoved(ties, stepping));
  }

  /// What was measured, in a sentence.
  String describe() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "One core: %.0f Gflop/s in multiply-adds of vectors; two reads and a write over arrays",
            flops / BILLION));
    String comma = " ";
    for (Map.Entry<Long, Double> measured : bytes.entrySet()) {
      text.append(comma)
          .append(
              String.format(
                  Locale.ROOT,
                  "of %d KiB %.0f GB/s",
                  measured.getKey() / KIBIBYTE,
                  measured.getValue() / BILLION));
      comma = ", ";
    }
    return text.append('.').toString();
  }
}
