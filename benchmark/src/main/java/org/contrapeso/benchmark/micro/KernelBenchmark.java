package org.contrapeso.benchmark.micro;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.kernel.math.Normal;
import org.contrapeso.kernel.random.Poisson;
import org.contrapeso.kernel.random.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Elementary functions and keyed random numbers over a block of lanes, `ns` a value.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(KernelBenchmark.LANES)
public class KernelBenchmark {

  static final int LANES = 64;
  private static final double MEAN = 2;

  private final RandomStream stream = RandomStream.of(1, "benchmark.kernel");
  private final int[] future = new int[LANES];
  private final double[] uniform = new double[LANES];
  private final double[] result = new double[LANES];
  private int step;

  /// Arguments in `(0, 1)`.
  public KernelBenchmark() {
    Arrays.setAll(future, lane -> lane);
    stream.uniforms(future, 0, 0, uniform, LANES);
  }

  /// Exponentials.
  @Benchmark
  public double[] exponential() {
    Elementary.exp(uniform, result, LANES);
    return result;
  }

  /// Natural logarithms.
  @Benchmark
  public double[] logarithm() {
    Elementary.log(uniform, result, LANES);
    return result;
  }

  /// Powers.
  @Benchmark
  public double[] power() {
    Elementary.pow(uniform, uniform, result, LANES);
    return result;
  }

  /// Quantiles of the normal distribution.
  @Benchmark
  public double[] normalQuantile() {
    Normal.quantile(uniform, result, LANES);
    return result;
  }

  /// Uniform random numbers, each by its key.
  @Benchmark
  public double[] uniform() {
    step = (step + 1) % RandomStream.STEPS;
    stream.uniforms(future, 0, step, result, LANES);
    return result;
  }

  /// Poisson random numbers of a small mean, each by its key.
  @Benchmark
  public double[] poisson() {
    step = (step + 1) % RandomStream.STEPS;
    for (int lane = 0; lane < LANES; lane++) {
      result[lane] = Poisson.draw(stream, future[lane], 0, step, MEAN);
    }
    return result;
  }
}
