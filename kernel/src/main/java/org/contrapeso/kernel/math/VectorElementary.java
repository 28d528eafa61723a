package org.contrapeso.kernel.math;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.IS_NEGATIVE;
import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.contrapeso.kernel.math.Elementary.EXPONENT_BIAS;
import static org.contrapeso.kernel.math.Elementary.EXP_IS_NORMAL;
import static org.contrapeso.kernel.math.Elementary.EXP_OVERFLOWS;
import static org.contrapeso.kernel.math.Elementary.EXP_VANISHES;
import static org.contrapeso.kernel.math.Elementary.LN2_HIGH;
import static org.contrapeso.kernel.math.Elementary.LN2_LOW;
import static org.contrapeso.kernel.math.Elementary.LOG2_E;
import static org.contrapeso.kernel.math.Elementary.MANTISSA_BITS;
import static org.contrapeso.kernel.math.Elementary.OCTAVES_ASIDE;
import static org.contrapeso.kernel.math.Elementary.ROUNDER;
import static org.contrapeso.kernel.math.Elementary.SQRT_HALF_BITS;
import static org.contrapeso.kernel.math.Elementary.SUBNORMAL_EXPONENT;
import static org.contrapeso.kernel.math.Elementary.SUBNORMAL_SCALE;
import static org.contrapeso.kernel.math.Elementary.TWO_THIRDS_LOW;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.contrapeso.kernel.lanes.Vectors;

/// The functions of [Elementary] on as many lanes as the processor takes at once, with the same
/// bits: the same operations in the same order, and choices between lanes in place of branches.
///
/// Arguments and results go through an array, `[argument][lane]`, so that a call passes no vectors,
/// which would be objects. Each function is one long method, since the compiler stops to write
/// methods of ours into one another long before it has what a function needs.
public final class VectorElementary {

  private static final VectorSpecies<Double> SPECIES = Vectors.SPECIES;
  private static final int LENGTH = Vectors.LENGTH;
  private static final double HALF = 1.0 / 2;

  /// Adding `1023 − 1.5 · 2^52` in this way leaves a double's exponent in its low bits.
  private static final long EXPONENT_FROM = Double.doubleToRawLongBits(ROUNDER) - EXPONENT_BIAS;

  /// From here on a double has no fraction.
  private static final double WHOLE_FROM = 0x1p52;

  private VectorElementary() {}

  /// `e^x` of the first row, written over it.
  public static void exp(double[] lanes) {
    DoubleVector x = DoubleVector.fromArray(SPECIES, lanes, 0);
    DoubleVector low = DoubleVector.zero(SPECIES);
    VectorMask<Double> normal = x.abs().compare(LE, EXP_IS_NORMAL);
    VectorMask<Double> up = x.compare(GT, 0.0);
    DoubleVector shift =
        DoubleVector.broadcast(SPECIES, (double) OCTAVES_ASIDE)
            .blend(DoubleVector.broadcast(SPECIES, (double) -OCTAVES_ASIDE), up)
            .blend(DoubleVector.zero(SPECIES), normal);
    DoubleVector shifted =
        x.fma(DoubleVector.broadcast(SPECIES, LOG2_E), DoubleVector.broadcast(SPECIES, ROUNDER));
    DoubleVector k = shifted.sub(ROUNDER);
    DoubleVector exact = k.neg().fma(DoubleVector.broadcast(SPECIES, LN2_HIGH), x);
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
        k.add(shift)
            .add(ROUNDER)
            .reinterpretAsLongs()
            .sub(EXPONENT_FROM)
            .lanewise(LSHL, MANTISSA_BITS)
            .reinterpretAsDoubles();
    DoubleVector aside =
        shift
            .neg()
            .add(ROUNDER)
            .reinterpretAsLongs()
            .sub(EXPONENT_FROM)
            .lanewise(LSHL, MANTISSA_BITS)
            .reinterpretAsDoubles();
    DoubleVector exponential =
        sum.mul(scale)
            .mul(aside)
            .blend(
                DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY),
                x.compare(GE, EXP_OVERFLOWS))
            .blend(DoubleVector.zero(SPECIES), x.compare(LE, EXP_VANISHES));
    exponential.intoArray(lanes, 0);
  }

  /// Natural logarithm of the first row, written over it.
  public static void log(double[] lanes) {
    DoubleVector x = DoubleVector.fromArray(SPECIES, lanes, 0);
    VectorMask<Double> subnormal = x.compare(LT, Double.MIN_NORMAL);
    DoubleVector shift =
        DoubleVector.zero(SPECIES)
            .blend(DoubleVector.broadcast(SPECIES, -SUBNORMAL_EXPONENT), subnormal);
    LongVector bits = x.blend(x.mul(SUBNORMAL_SCALE), subnormal).reinterpretAsLongs();
    LongVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(ASHR, MANTISSA_BITS);
    DoubleVector m = bits.sub(exponent.lanewise(LSHL, MANTISSA_BITS)).reinterpretAsDoubles();
    DoubleVector k = ((DoubleVector) exponent.convert(L2D, 0)).add(shift);
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
    high.add(highLow.add(rest))
        .blend(DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY), x.compare(EQ, 0.0))
        .blend(DoubleVector.broadcast(SPECIES, Double.NaN), x.compare(LT, 0.0))
        .blend(x, x.compare(EQ, Double.POSITIVE_INFINITY))
        .blend(x, x.compare(EQ, x).not())
        .intoArray(lanes, 0);
  }

  /// The first row to the power of the second, written over the first.
  public static void pow(double[] lanes) {
    DoubleVector base = DoubleVector.fromArray(SPECIES, lanes, 0);
    DoubleVector power = DoubleVector.fromArray(SPECIES, lanes, LENGTH);
    DoubleVector size = base.abs();
    VectorMask<Double> plain = size.compare(GT, 0.0).and(size.compare(LE, Double.MAX_VALUE));
    VectorMask<Double> finite = power.abs().compare(LE, Double.MAX_VALUE);
    DoubleVector safe = DoubleVector.broadcast(SPECIES, 1.0).blend(size, plain);
    DoubleVector y = DoubleVector.zero(SPECIES).blend(power, finite);
    VectorMask<Double> subnormal = safe.compare(LT, Double.MIN_NORMAL);
    DoubleVector octavesAside =
        DoubleVector.zero(SPECIES)
            .blend(DoubleVector.broadcast(SPECIES, -SUBNORMAL_EXPONENT), subnormal);
    LongVector bits = safe.blend(safe.mul(SUBNORMAL_SCALE), subnormal).reinterpretAsLongs();
    LongVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(ASHR, MANTISSA_BITS);
    DoubleVector m = bits.sub(exponent.lanewise(LSHL, MANTISSA_BITS)).reinterpretAsDoubles();
    DoubleVector octave = ((DoubleVector) exponent.convert(L2D, 0)).add(octavesAside);
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

    VectorMask<Double> normal = x.abs().compare(LE, EXP_IS_NORMAL);
    VectorMask<Double> up = x.compare(GT, 0.0);
    DoubleVector shift =
        DoubleVector.broadcast(SPECIES, (double) OCTAVES_ASIDE)
            .blend(DoubleVector.broadcast(SPECIES, (double) -OCTAVES_ASIDE), up)
            .blend(DoubleVector.zero(SPECIES), normal);
    DoubleVector shifted =
        x.fma(DoubleVector.broadcast(SPECIES, LOG2_E), DoubleVector.broadcast(SPECIES, ROUNDER));
    DoubleVector k = shifted.sub(ROUNDER);
    DoubleVector exact = k.neg().fma(DoubleVector.broadcast(SPECIES, LN2_HIGH), x);
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
        k.add(shift)
            .add(ROUNDER)
            .reinterpretAsLongs()
            .sub(EXPONENT_FROM)
            .lanewise(LSHL, MANTISSA_BITS)
            .reinterpretAsDoubles();
    DoubleVector aside =
        shift
            .neg()
            .add(ROUNDER)
            .reinterpretAsLongs()
            .sub(EXPONENT_FROM)
            .lanewise(LSHL, MANTISSA_BITS)
            .reinterpretAsDoubles();
    DoubleVector exponential =
        sum.mul(scale)
            .mul(aside)
            .blend(
                DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY),
                x.compare(GE, EXP_OVERFLOWS))
            .blend(DoubleVector.zero(SPECIES), x.compare(LE, EXP_VANISHES));

    VectorMask<Double> zero = size.compare(EQ, 0.0);
    VectorMask<Double> infinite = size.compare(EQ, Double.POSITIVE_INFINITY);
    VectorMask<Double> falls = power.compare(LT, 0.0);
    VectorMask<Double> large = size.compare(GT, 1.0);
    VectorMask<Double> endless = power.abs().compare(EQ, Double.POSITIVE_INFINITY);
    VectorMask<Double> above =
        zero.and(falls)
            .or(infinite.andNot(falls))
            .or(endless.and(large.andNot(falls)))
            .or(endless.and(falls).andNot(large));
    VectorMask<Double> negative = base.test(IS_NEGATIVE);
    DoubleVector exponents = power.abs();
    DoubleVector halves = exponents.mul(HALF);
    VectorMask<Double> whole =
        exponents
            .compare(GE, WHOLE_FROM)
            .or(exponents.add(WHOLE_FROM).sub(WHOLE_FROM).compare(EQ, exponents));
    VectorMask<Double> even =
        halves
            .compare(GE, WHOLE_FROM)
            .or(halves.add(WHOLE_FROM).sub(WHOLE_FROM).compare(EQ, halves));
    DoubleVector magnitude =
        exponential
            .blend(DoubleVector.zero(SPECIES), zero.or(infinite).or(endless))
            .blend(DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY), above);
    magnitude
        .blend(magnitude.neg(), negative.and(whole).andNot(even).andNot(endless))
        .blend(DoubleVector.broadcast(SPECIES, Double.NaN), negative.and(plain).andNot(whole))
        .blend(DoubleVector.broadcast(SPECIES, Double.NaN), endless.and(size.compare(EQ, 1.0)))
        .blend(DoubleVector.broadcast(SPECIES, Double.NaN), size.compare(EQ, size).not())
        .blend(DoubleVector.broadcast(SPECIES, Double.NaN), exponents.compare(EQ, exponents).not())
        .blend(DoubleVector.broadcast(SPECIES, 1.0), power.compare(EQ, 0.0))
        .intoArray(lanes, 0);
  }
}
