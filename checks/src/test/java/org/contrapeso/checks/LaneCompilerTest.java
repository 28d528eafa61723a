package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.contrapeso.kernel.lanes.VectorUnit;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.lanes.LaneCompiler;
import org.contrapeso.lanes.LaneCompiler.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lane loops and their twins write the same bits, whatever the arguments; what has no form over
/// many lanes is refused. All NaN count as one.
final class LaneCompilerTest {

  private static final long SEED = 20_260_101;
  private static final int RANDOM_LOOPS = 150;
  private static final int DEEPEST = 3;
  private static final int ROUNDS = 4;
  private static final int[] WIDTHS = {0, 1, 3, 7, 8, 9, 16, 17, 64, 65, 147};
  private static final int MOST = 150;

  /// Bodies of methods `(double[] a, double[] b, double[] out, double s, boolean t, int n)`.
  private static final Map<String, String> LOOPS = new LinkedHashMap<>();

  static {
    LOOPS.put(
        "arithmetic", loop("out[lane] = (a[lane] - s) * b[lane] / (s + a[lane]) + -b[lane];"));
    LOOPS.put("ternary", loop("out[lane] = a[lane] > b[lane] ? a[lane] : s;"));
    LOOPS.put(
        "comparisons",
        loop(
            "double x = a[lane] < s ? 1 : 0; x += a[lane] <= b[lane] ? 2 : 0;"
                + " x += a[lane] >= b[lane] ? 4 : 0; x += a[lane] > s ? 8 : 0;"
                + " x += a[lane] == b[lane] ? 16 : 0; x += a[lane] != b[lane] ? 32 : 0;"
                + " out[lane] = x;"));
    LOOPS.put("and", loop("out[lane] = a[lane] > 0 && b[lane] < s ? a[lane] : b[lane];"));
    LOOPS.put("or", loop("out[lane] = a[lane] > 0 || !(b[lane] < s) ? a[lane] : b[lane];"));
    LOOPS.put("maskedStore", loop("if (a[lane] > s) { out[lane] = b[lane]; }"));
    LOOPS.put(
        "twoWays",
        loop("if (a[lane] > s) { out[lane] += b[lane]; } else if (t) { out[lane] = -a[lane]; }"));
    LOOPS.put(
        "maskedVariable",
        loop("double x = s; if (a[lane] > b[lane]) { x = a[lane]; x *= s; } out[lane] = x;"));
    LOOPS.put(
        "truth",
        loop(
            "boolean above = a[lane] > s; boolean both = above && b[lane] > s;"
                + " if (above || t) { out[lane] = both ? 1 : a[lane]; }"));
    LOOPS.put("uniformWay", loop("if (t) { out[lane] = a[lane]; } else { out[lane] = b[lane]; }"));
    LOOPS.put(
        "uniformLoop",
        loop("double x = 0; for (int i = 0; i < 3; i++) { x += a[lane] * i; } out[lane] = x;"));
    LOOPS.put(
        "rows",
        "double[][] rows = {a, b, out};"
            + loop(
                "for (int i = 0; i < 2; i++) { if (rows[i][lane] > s) { out[lane] += rows[i][lane]; } }"));
    LOOPS.put(
        "functions",
        loop(
            "out[lane] = Math.max(a[lane], s) + Math.min(b[lane], 0.0) * Math.abs(a[lane])"
                + " - Math.sqrt(b[lane]) + Math.fma(a[lane], b[lane], s);"));
    LOOPS.put("clamp", loop("out[lane] = Math.clamp(a[lane], -1.0, 0.5);"));
    LOOPS.put("elementary", loop("out[lane] = Elementary.exp(a[lane]) + Elementary.log(b[lane]);"));
    LOOPS.put("power", loop("out[lane] = Elementary.pow(a[lane], b[lane]);"));
    LOOPS.put(
        "stretches",
        "double[][] rows = {a, b, out};"
            + loop(
                "double x = Elementary.exp(a[lane]); boolean above = x > s; int i = t ? 1 : 0;"
                    + " double y = above ? Elementary.log(x + b[lane]) : x; i++;"
                    + " out[lane] += Elementary.pow(rows[i][lane], y); i--; double[] row = rows[i];"
                    + " if (above && y > b[lane]) { row[lane] *= Elementary.exp(y) + i * s; }"
                    + " out[lane] += row[lane] + i;"));
    LOOPS.put(
        "stretchesInLoop",
        loop(
            "double x = a[lane]; for (int i = 0; i < 3; i++) { x = Elementary.exp(-x * i); }"
                + " if (t) { x += Elementary.log(b[lane]); } out[lane] = Elementary.pow(x, s);"));
    LOOPS.put("call", loop("out[lane] = own(a[lane], s) * own(s, b[lane]);"));
    LOOPS.put("twoLoops", loop("out[lane] = a[lane] * s;") + loop("out[lane] += b[lane];"));
    LOOPS.put("sharedCall", loop("out[lane] = a[lane] * Math.sin(s);"));
  }

  private static final Map<String, String> REFUSED = new LinkedHashMap<>();

  static {
    REFUSED.put("sum", "double x = 0;" + loop("x += a[lane];") + "out[0] = x;");
    REFUSED.put("count", "int x = 0;" + loop("if (a[lane] > s) { x++; }") + "out[0] = x;");
    REFUSED.put("whole", "int[] x = new int[n];" + loop("x[lane] = lane;"));
    REFUSED.put("breaks", loop("if (a[lane] > s) { break; } out[lane] = 1;"));
    REFUSED.put("returns", loop("if (a[lane] > s) { return; } out[lane] = 1;"));
    REFUSED.put("sine", loop("out[lane] = Math.sin(a[lane]);"));
    REFUSED.put("neighbour", "if (n > 1) {" + loop("out[lane] = a[(lane + 1) % n];") + "}");
    REFUSED.put("longs", loop("out[lane] = (double) Double.doubleToRawLongBits(a[lane]);"));
    REFUSED.put(
        "lanewiseLoop", loop("double x = a[lane]; while (x > 1) { x /= 2; } out[lane] = x;"));
  }

  @TempDir private Path folder;

  @BeforeEach
  void engage() {
    VectorUnit.engage(true);
    assertThat(VectorUnit.isEngaged()).as("the vector unit").isTrue();
  }

  @AfterEach
  void disengage() {
    VectorUnit.engage(false);
  }

  @Test
  void everyKindOfLoopHasATwinThatWritesTheSameBits() throws Exception {
    assertThat(assertSameBits(LOOPS)).allMatch(outcome -> outcome.reason().isEmpty());
  }

  @Test
  void randomLoopsHaveTwinsThatWriteTheSameBits() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, String> loops = new LinkedHashMap<>();
    for (int i = 0; i < RANDOM_LOOPS; i++) {
      loops.put("random" + i, loop(statements(random)));
    }
    List<Outcome> outcomes = assertSameBits(loops);
    assertThat(outcomes)
        .hasSize(RANDOM_LOOPS)
        .filteredOn(outcome -> outcome.reason().isEmpty())
        .as("loops with twins")
        .hasSizeGreaterThan(RANDOM_LOOPS / 2);
  }

  @Test
  void loopsWithoutAFormOverManyLanesAreLeftAlone() throws Exception {
    Path scalar = compile(REFUSED, "refused");
    byte[] before = Files.readAllBytes(scalar.resolve("Loops.class"));
    List<Outcome> outcomes = new LaneCompiler(List.of(scalar)).compile(scalar);
    assertThat(outcomes).hasSize(REFUSED.size()).noneMatch(outcome -> outcome.reason().isEmpty());
    assertThat(Files.readAllBytes(scalar.resolve("Loops.class"))).isEqualTo(before);
  }

  @Test
  void whatIsWidenedIsNotWidenedAgain() throws Exception {
    Path wide = compile(LOOPS, "wide");
    LaneCompiler compiler = new LaneCompiler(List.of(wide));
    compiler.compile(wide);
    byte[] once = Files.readAllBytes(wide.resolve("Loops.class"));
    assertThat(compiler.compile(wide)).isEmpty();
    assertThat(Files.readAllBytes(wide.resolve("Loops.class"))).isEqualTo(once);
    assertThat(compiler.findNarrow(once)).isEmpty();
  }

  /// Runs each loop with a twin and without; what has become of them in the class with twins.
  private List<Outcome> assertSameBits(Map<String, String> loops) throws Exception {
    Path scalar = compile(loops, "scalar");
    Path wide = compile(loops, "wide");
    List<Outcome> outcomes = new LaneCompiler(List.of(wide)).compile(wide);
    SplittableRandom random = new SplittableRandom(SEED);
    try (URLClassLoader one = loader(scalar);
        URLClassLoader many = loader(wide)) {
      for (String name : loops.keySet()) {
        Method loop = method(one, name);
        Method twin = method(many, name);
        for (int round = 0; round < ROUNDS * WIDTHS.length; round++) {
          int width = WIDTHS[round % WIDTHS.length];
          double[][] rows = {row(random), row(random), row(random)};
          double[][] copies = {rows[0].clone(), rows[1].clone(), rows[2].clone()};
          double shared = value(random);
          boolean truth = random.nextBoolean();
          loop.invoke(null, rows[0], rows[1], rows[2], shared, truth, width);
          twin.invoke(null, copies[0], copies[1], copies[2], shared, truth, width);
          assertThat(bits(copies[2]))
              .as("%s of width %d, seed %d: %s", name, width, SEED, loops.get(name))
              .isEqualTo(bits(rows[2]));
        }
      }
    }
    return outcomes;
  }

  private Path compile(Map<String, String> loops, String name) throws IOException {
    StringBuilder source =
        new StringBuilder("import org.contrapeso.kernel.math.Elementary;\npublic class Loops {\n");
    loops.forEach((method, body) ->
        source
            .append("  public static void ")
            .append(method)
            .append("(double[] a, double[] b, double[] out, double s, boolean t, int n) {\n    ")
            .append(body)
            .append("\n  }\n"));
    source.append(
        """
          private static double own(double x, double y) {
            if (x > y) { return x - y; }
            return Math.max(x, 2 * y);
          }
        }
        """);
    Path to = Files.createDirectories(folder.resolve(name));
    Path file = Files.writeString(folder.resolve("Loops.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    URL kernel = Elementary.class.getProtectionDomain().getCodeSource().getLocation();
    String path = Path.of(URI.create(kernel.toString())).toString();
    int code =
        compiler.run(
            null,
            null,
            null,
            "-g",
            "-proc:none",
            "-nowarn",
            "-cp",
            path,
            "-d",
            to.toString(),
            file.toString());
    assertThat(code).as("javac").isZero();
    return to;
  }

  private static URLClassLoader loader(Path classes) throws IOException {
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, LaneCompilerTest.class.getClassLoader());
  }

  private static Method method(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    return loader
        .loadClass("Loops")
        .getMethod(
            name,
            double[].class,
            double[].class,
            double[].class,
            double.class,
            boolean.class,
            int.class);
  }

  private static String loop(String body) {
    return "for (int lane = 0; lane < n; lane++) { " + body + " }\n    ";
  }

  private static long[] bits(double[] row) {
    long[] bits = new long[row.length];
    for (int i = 0; i < row.length; i++) {
      bits[i] = Double.doubleToLongBits(row[i]);
    }
    return bits;
  }

  private static double[] row(SplittableRandom random) {
    double[] row = new double[MOST];
    for (int i = 0; i < row.length; i++) {
      row[i] = value(random);
    }
    return row;
  }

  /// A special value, a pattern of bits, or a number near 1; each as often.
  private static double value(SplittableRandom random) {
    double[] special = {
      0.0,
      -0.0,
      1,
      -1,
      0.5,
      Double.NaN,
      Double.MIN_VALUE,
      -Double.MIN_VALUE,
      Double.MIN_NORMAL / 3,
      Double.MAX_VALUE,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    return switch (random.nextInt(3)) {
      case 0 -> special[random.nextInt(special.length)];
      case 1 -> Double.longBitsToDouble(random.nextLong());
      default -> random.nextDouble(-3, 3);
    };
  }

  private static String statements(SplittableRandom random) {
    List<String> statements = new ArrayList<>();
    statements.add("double x = " + number(random, DEEPEST) + ";");
    statements.add("boolean u = " + truth(random, DEEPEST) + ";");
    statements.add(
        "if (%s) { x = %s; } else { out[lane] = %s; }"
            .formatted(truth(random, DEEPEST), number(random, DEEPEST), number(random, DEEPEST)));
    statements.add("if (u && %s) { x += out[lane]; }".formatted(truth(random, 1)));
    statements.add("out[lane] = u || t ? x : %s;".formatted(number(random, DEEPEST)));
    return String.join(" ", statements);
  }

  private static String number(SplittableRandom random, int depth) {
    if (depth == 0) {
      return List.of("a[lane]", "b[lane]", "out[lane]", "s", "1.5", "0.0").get(random.nextInt(6));
    }
    String one = number(random, depth - 1);
    String two = number(random, depth - 1);
    return switch (random.nextInt(13)) {
      case 0 -> "(" + one + " + " + two + ")";
      case 1 -> "(" + one + " - " + two + ")";
      case 2 -> "(" + one + " * " + two + ")";
      case 3 -> "(" + one + " / " + two + ")";
      case 4 -> "(-" + one + ")";
      case 5 -> "Math.max(" + one + ", " + two + ")";
      case 6 -> "Math.min(" + one + ", " + two + ")";
      case 7 -> "Math.abs(" + one + ")";
      case 8 -> "Math.sqrt(" + one + ")";
      case 9 -> "Math.fma(" + one + ", " + two + ", " + number(random, depth - 1) + ")";
      case 10 -> "Elementary.exp(" + one + ")";
      case 11 -> "Elementary.pow(" + one + ", " + two + ")";
      default -> "(" + truth(random, depth - 1) + " ? " + one + " : " + two + ")";
    };
  }

  private static String truth(SplittableRandom random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      String sign = List.of(">", "<", ">=", "<=", "==", "!=").get(random.nextInt(6));
      return "(" + number(random, depth) + " " + sign + " " + number(random, depth) + ")";
    }
    String one = truth(random, depth - 1);
    String two = truth(random, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> "(" + one + " && " + two + ")";
      case 1 -> "(" + one + " || " + two + ")";
      case 2 -> "!" + one;
      default -> "(" + one + " && t)";
    };
  }
}
