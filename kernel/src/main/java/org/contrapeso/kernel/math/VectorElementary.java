package org.contrapeso.kernel.math;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static org.contrapeso.kernel.math.Elementary.EXPONENT_BIAS;
import static org.contrapeso.kernel.math.Elementary.EXP_IS_NORMAL;
import static org.contrapeso.kernel.math.Elementary.LN2_HIGH;
import static org.contrapeso.kernel.math.Elementary.LN2_LOW;
import static org.contrapeso.kernel.math.Elementary.LOG2_E;
import static org.contrapeso.kernel.math.Elementary.MANTISSA_BITS;
import static org.contrapeso.kernel.math.Elementary.ROUNDER;
import static org.contrapeso.kernel.math.Elementary.SQRT_HALF_BITS;
import static org.contrapeso.kernel.math.Elementary.TWO_THIRDS_LOW;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.contrapeso.kernel.lanes.Vectors;

/// The functions of [Elementary] on as many lanes as the processor takes at once, with the same
/// bits: the same operations in the same order. Lanes whose argument is special, or whose result is
/// not a normal number, are few: they are left to [Elementary], one by one.
///
/// Arguments and results go through an array, so that a call passes no vectors, which would be
/// objects. A call takes many vectors: one alone would have to wait until the processor has written
/// it, since a vector that was just stored across two cache lines cannot be loaded at once. Each
/// function is one long method, since the compiler stops to write methods of ours into one another
/// long before it has what a function needs.
public final class VectorElementary {

  private static final VectorSpecies<Double> SPECIES = Vectors.SPECIES;
  private static final int LENGTH = Vectors.LENGTH;
  private static final double HALF = 1.0 / 2;

  /// Adding `1023 − 1.5 · 2^52` in this way leaves a double's exponent in its low bits.
  private static final long EXPONENT_FROM = Double.doubleToRawLongBits(ROUNDER) - EXPONENT_BIAS;

  private VectorElementary() {}

  /// `e^x` of some lanes, written over them.
  ///
  /// @param from the first of them
  /// @param to the lane after the last; whole vectors lie between
  public static void exp(double[] lanes, int from, int to) {
    for (int at = from; at < to; at += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, lanes, at);
      // Models often ask what nothing does.
      if (x.compare(EQ, 0.0).allTrue()) {
        DoubleVector.broadcast(SPECIES, 1.0).intoArray(lanes, at);
        continue;
      }
      DoubleVector shifted =
          x.fma(DoubleVector.broadcast(SPECIES, LOG2_E), DoubleVector.broadcast(SPECIES, ROUNDER));
      DoubleVector k = shifted.sub(ROUNDER);
      DoubleVector exact = k.fma(DoubleVector.broadcast(SPECIES, -LN2_HIGH), x);
      DoubleVector correction = k.mul(LN2_LOW);
      DoubleVector r = exact.sub(correction);
      DoubleVector rLow = exact.sub(r).sub(correction);
      DoubleVector p = DoubleVector.broadcast(SPECIES, 1.0 / 87_178_291_200.0);
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 6_227_020_800.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 479_001_600.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 39_916_800.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 3_628_800.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 362_880.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 40_320.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 5_040.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 720.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 120.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 24.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 6.0));
      DoubleVector square = r.mul(r);
      DoubleVector half = square.mul(HALF);
      DoubleVector linear = r.add(1.0);
      DoubleVector linearLow = r.sub(linear.sub(1.0));
      DoubleVector lead = linear.add(half);
      DoubleVector leadLow = half.sub(lead.sub(linear));
      DoubleVector squareLow = r.fma(r, square.neg()).mul(HALF);
      DoubleVector rest = rLow.fma(lead, r.mul(square).fma(p, squareLow));
      DoubleVector sum = lead.add(linearLow.add(leadLow).add(rest));
      DoubleVector scale =
          shifted
              .reinterpretAsLongs()
              .sub(EXPONENT_FROM)
              .lanewise(LSHL, MANTISSA_BITS)
              .reinterpretAsDoubles();
      VectorMask<Double> plain = x.abs().compare(LE, EXP_IS_NORMAL);
      x.blend(sum.mul(scale), plain).intoArray(lanes, at);
      for (long left = plain.not().toLong(); left != 0; left &= left - 1) {
        int lane = at + Long.numberOfTrailingZeros(left);
        lanes[lane] = Elementary.exp(lanes[lane]);
      }
    }
  }

  /// Natural logarithm of some lanes, written over them.
  ///
  /// @param from the first of them
  /// @param to the lane after the last; whole vectors lie between
  public static void log(double[] lanes, int from, int to) {
    for (int at = from; at < to; at += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, lanes, at);
      if (x.compare(EQ, 1.0).allTrue()) {
        DoubleVector.broadcast(SPECIES, 0.0).intoArray(lanes, at);
        continue;
      }
      LongVector bits = x.reinterpretAsLongs();
      LongVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(ASHR, MANTISSA_BITS);
      DoubleVector m = bits.sub(exponent.lanewise(LSHL, MANTISSA_BITS)).reinterpretAsDoubles();
      DoubleVector k = (DoubleVector) exponent.convert(L2D, 0);
      DoubleVector sum = m.add(1.0);
      DoubleVector less = m.sub(1.0);
      DoubleVector s = less.div(sum);
      DoubleVector sLow = s.neg().fma(sum, less).sub(s.mul(m.sub(sum.sub(1.0)))).div(sum);
      DoubleVector z = s.mul(s);
      DoubleVector twice = s.mul(2.0);
      DoubleVector octaves = k.mul(LN2_HIGH);
      DoubleVector p = DoubleVector.broadcast(SPECIES, 2.0 / 21);
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 19));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 17));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 15));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 13));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 11));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 9));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 7));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 5));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 3));
      DoubleVector high = octaves.add(twice);
      DoubleVector highLow = twice.sub(high.sub(octaves));
      DoubleVector rest =
          s.mul(z).fma(p, k.fma(DoubleVector.broadcast(SPECIES, LN2_LOW), sLow.mul(2.0)));
      VectorMask<Double> plain =
          x.compare(GE, Double.MIN_NORMAL).and(x.compare(LE, Double.MAX_VALUE));
      x.blend(high.add(highLow.add(rest)), plain).intoArray(lanes, at);
      for (long left = plain.not().toLong(); left != 0; left &= left - 1) {
        int lane = at + Long.numberOfTrailingZeros(left);
        lanes[lane] = Elementary.log(lanes[lane]);
      }
    }
  }

  /// Some lanes to the power of others, written over the first.
  ///
  /// An exponent that is not finite makes the product with the logarithm infinite or NaN, hence
  /// special.
  ///
  /// @param from the first of the bases
  /// @param to the lane after the last of them; whole vectors lie between
  /// @param exponents the first of the exponents
  public static void pow(double[] lanes, int from, int to, int exponents) {
    for (int at = from; at < to; at += LENGTH) {
      DoubleVector base = DoubleVector.fromArray(SPECIES, lanes, at);
      DoubleVector y = DoubleVector.fromArray(SPECIES, lanes, at - from + exponents);
      // Where nothing is lacking, which is often, models take powers of 1.
      if (base.compare(EQ, 1.0).and(y.abs().compare(LE, Double.MAX_VALUE)).allTrue()) {
        continue;
      }
      LongVector bits = base.reinterpretAsLongs();
      LongVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(ASHR, MANTISSA_BITS);
      DoubleVector m = bits.sub(exponent.lanewise(LSHL, MANTISSA_BITS)).reinterpretAsDoubles();
      DoubleVector octave = (DoubleVector) exponent.convert(L2D, 0);
      DoubleVector total = m.add(1.0);
      DoubleVector less = m.sub(1.0);
      DoubleVector s = less.div(total);
      DoubleVector sLow = s.neg().fma(total, less).sub(s.mul(m.sub(total.sub(1.0)))).div(total);
      DoubleVector z = s.mul(s);
      DoubleVector twice = s.mul(2.0);
      DoubleVector octaves = octave.mul(LN2_HIGH);
      DoubleVector zLow = twice.fma(sLow, s.fma(s, z.neg()));
      DoubleVector cube = s.mul(z);
      DoubleVector cubeLow = s.fma(z, cube.neg()).add(s.fma(zLow, sLow.mul(z)));
      DoubleVector q = DoubleVector.broadcast(SPECIES, 2.0 / 27);
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 25));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 23));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 21));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 19));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 17));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 15));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 13));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 11));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 9));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 7));
      q = q.fma(z, DoubleVector.broadcast(SPECIES, 2.0 / 5));
      DoubleVector beyond = q.mul(z);
      DoubleVector factor = beyond.add(2.0 / 3);
      DoubleVector factorLow =
          DoubleVector.broadcast(SPECIES, 2.0 / 3).sub(factor).add(beyond).add(TWO_THIRDS_LOW);
      DoubleVector tail = cube.mul(factor);
      DoubleVector tailLow =
          cube.fma(factor, tail.neg()).add(cube.fma(factorLow, cubeLow.mul(factor)));
      DoubleVector first = octaves.add(twice);
      DoubleVector firstLow = twice.sub(first.sub(octaves));
      DoubleVector high = first.add(tail);
      DoubleVector highLow =
          tail.sub(high.sub(first))
              .add(
                  firstLow.add(
                      octave
                          .fma(DoubleVector.broadcast(SPECIES, LN2_LOW), sLow.mul(2.0))
                          .add(tailLow)));
      DoubleVector log = high.add(highLow);
      DoubleVector logLow = highLow.sub(log.sub(high));
      DoubleVector x = y.mul(log);
      DoubleVector low = y.fma(log, x.neg()).add(y.mul(logLow));

      DoubleVector shifted =
          x.fma(DoubleVector.broadcast(SPECIES, LOG2_E), DoubleVector.broadcast(SPECIES, ROUNDER));
      DoubleVector k = shifted.sub(ROUNDER);
      DoubleVector exact = k.fma(DoubleVector.broadcast(SPECIES, -LN2_HIGH), x);
      DoubleVector correction = k.mul(LN2_LOW).sub(low);
      DoubleVector r = exact.sub(correction);
      DoubleVector rLow = exact.sub(r).sub(correction);
      DoubleVector p = DoubleVector.broadcast(SPECIES, 1.0 / 87_178_291_200.0);
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 6_227_020_800.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 479_001_600.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 39_916_800.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 3_628_800.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 362_880.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 40_320.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 5_040.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 720.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 120.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 24.0));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 6.0));
      DoubleVector square = r.mul(r);
      DoubleVector half = square.mul(HALF);
      DoubleVector linear = r.add(1.0);
      DoubleVector linearLow = r.sub(linear.sub(1.0));
      DoubleVector lead = linear.add(half);
      DoubleVector leadLow = half.sub(lead.sub(linear));
      DoubleVector squareLow = r.fma(r, square.neg()).mul(HALF);
      DoubleVector rest = rLow.fma(lead, r.mul(square).fma(p, squareLow));
      DoubleVector sum = lead.add(linearLow.add(leadLow).add(rest));
      DoubleVector scale =
          shifted
              .reinterpretAsLongs()
              .sub(EXPONENT_FROM)
              .lanewise(LSHL, MANTISSA_BITS)
              .reinterpretAsDoubles();
      VectorMask<Double> plain =
          base.compare(GE, Double.MIN_NORMAL)
              .and(base.compare(LE, Double.MAX_VALUE))
              .and(x.abs().compare(LE, EXP_IS_NORMAL));
      base.blend(sum.mul(scale), plain).intoArray(lanes, at);
      for (long left = plain.not().toLong(); left != 0; left &= left - 1) {
        int lane = at + Long.numberOfTrailingZeros(left);
        lanes[lane] = Elementary.pow(lanes[lane], lanes[lane - from + exponents]);
      }
    }
  }
}
