package org.contrapeso.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Writes operations on vectors of lanes.
///
/// They call the Vector API itself: its methods are always compiled into their caller, which the
/// compiler soon ceases to do with methods of ours. Vectors then live in registers and are never
/// objects.
final class VectorCode {

  private static final ClassDesc API = ClassDesc.of("jdk.incubator.vector.Vector");
  private static final ClassDesc VECTOR = ClassDesc.of("jdk.incubator.vector.DoubleVector");
  private static final ClassDesc MASK = ClassDesc.of("jdk.incubator.vector.VectorMask");
  private static final ClassDesc SPECIES = ClassDesc.of("jdk.incubator.vector.VectorSpecies");
  private static final ClassDesc OPERATORS = ClassDesc.of("jdk.incubator.vector.VectorOperators");
  private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
  private static final ClassDesc RUNTIME = ClassDesc.of("org.contrapeso.kernel.lanes.Vectors");
  private static final ClassDesc ELEMENTARY =
      ClassDesc.of("org.contrapeso.kernel.math.VectorElementary");
  private static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();
  private static final ClassDesc INT = ConstantDescs.CD_int;
  private static final ClassDesc CLASS = ConstantDescs.CD_Class;
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;

  private VectorCode() {}

  /// Pushes how many lanes a vector has.
  static void writeLength(CodeBuilder builder) {
    builder.getstatic(RUNTIME, "LENGTH", INT);
  }

  /// Pushes a vector of zeros.
  static void writeZero(CodeBuilder builder) {
    builder.getstatic(RUNTIME, "SPECIES", SPECIES);
    builder.invokestatic(VECTOR, "zero", MethodTypeDesc.of(VECTOR, SPECIES));
    writeExact(builder, Kind.VECTOR);
  }

  /// Tells the compiler the very class of the vector or mask on the stack. Knowing only what
  /// methods declare, it would have to guess whose operation is called, and where it guesses none
  /// it calls, and every vector is an object.
  static void writeExact(CodeBuilder builder, Kind kind) {
    builder.getstatic(RUNTIME, kind == Kind.MASK ? "MASK" : "VECTOR", CLASS);
    builder.swap();
    builder.invokevirtual(CLASS, "cast", MethodTypeDesc.of(OBJECT, OBJECT));
    builder.checkcast(kind == Kind.MASK ? MASK : VECTOR);
  }

  /// Array and lane become the lanes from there on.
  static void load(Emission out) {
    Slot place = place(out);
    Slot array = out.shelve();
    species(out);
    out.load(array);
    out.load(place);
    call(
        out,
        3,
        Kind.VECTOR,
        b -> b.invokestatic(VECTOR, "fromArray", MethodTypeDesc.of(VECTOR, SPECIES, DOUBLES, INT)));
  }

  /// Writes a vector to array and lane beneath it.
  static void store(Emission out) {
    Slot value = out.shelve();
    Slot place = place(out);
    Slot array = out.shelve();
    out.load(value);
    out.load(array);
    out.load(place);
    out.pop();
    out.pop();
    out.pop();
    out.add(b ->
        b.invokevirtual(
            VECTOR, "intoArray", MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, INT)));
  }

  /// A number that all lanes share becomes one for each.
  static void broadcast(Emission out) {
    Slot value = out.shelve();
    species(out);
    out.load(value);
    call(
        out,
        2,
        Kind.VECTOR,
        b -> {
          b.invokestatic(
              VECTOR, "broadcast", MethodTypeDesc.of(VECTOR, SPECIES, ConstantDescs.CD_double));
          writeExact(b, Kind.VECTOR);
        });
  }

  /// A truth value that all lanes share becomes one for each.
  static void all(Emission out) {
    Slot value = out.shelve();
    species(out);
    out.load(value);
    call(
        out,
        2,
        Kind.MASK,
        b -> {
          b.invokeinterface(SPECIES, "maskAll", MethodTypeDesc.of(MASK, ConstantDescs.CD_boolean));
          writeExact(b, Kind.MASK);
        });
  }

  static void unary(Emission out, String name) {
    call(out, 1, Kind.VECTOR, b -> b.invokevirtual(VECTOR, name, MethodTypeDesc.of(VECTOR)));
  }

  static void binary(Emission out, String name) {
    asArgument(out);
    call(out, 2, Kind.VECTOR, b -> b.invokevirtual(VECTOR, name, MethodTypeDesc.of(VECTOR, API)));
  }

  static void fma(Emission out) {
    Slot last = out.shelve();
    asArgument(out);
    out.load(last);
    asArgument(out);
    call(
        out,
        3,
        Kind.VECTOR,
        b -> b.invokevirtual(VECTOR, "fma", MethodTypeDesc.of(VECTOR, API, API)));
  }

  /// Says that the vector on top is one, as parameters are declared. Else the verifier would load
  /// the Vector API to find out, and classes could not be used without it.
  private static void asArgument(Emission out) {
    out.add(b -> b.checkcast(API));
  }

  /// Compares two vectors.
  ///
  /// @param name comparison, as in `VectorOperators`
  static void compare(Emission out, String name) {
    Slot second = out.shelve();
    out.add(b -> b.getstatic(OPERATORS, name, COMPARISON));
    out.push(Kind.REFERENCE);
    out.load(second);
    asArgument(out);
    call(
        out,
        3,
        Kind.MASK,
        b -> b.invokevirtual(VECTOR, "compare", MethodTypeDesc.of(MASK, COMPARISON, API)));
  }

  static void not(Emission out) {
    call(out, 1, Kind.MASK, b -> b.invokevirtual(MASK, "not", MethodTypeDesc.of(MASK)));
  }

  /// Combines two masks by `and` or `or`.
  static void combine(Emission out, String name) {
    call(out, 2, Kind.MASK, b -> b.invokevirtual(MASK, name, MethodTypeDesc.of(MASK, MASK)));
  }

  /// Takes `then` in the lanes that a mask has, `otherwise` in the others.
  static void choose(Emission out, Slot mask, Slot then, Slot otherwise) {
    if (then.kind == Kind.MASK) {
      out.load(mask);
      out.load(then);
      combine(out, "and");
      out.load(mask);
      not(out);
      out.load(otherwise);
      combine(out, "and");
      combine(out, "or");
      return;
    }
    out.load(otherwise);
    out.load(then);
    asArgument(out);
    out.load(mask);
    call(
        out,
        3,
        Kind.VECTOR,
        b -> b.invokevirtual(VECTOR, "blend", MethodTypeDesc.of(VECTOR, API, MASK)));
  }

  /// Applies `exp`, `log` or `pow`, which pass their lanes through an array.
  ///
  /// Where no jump leads past, the body of the loop is cut, so that a call takes all lanes of a
  /// turn.
  static void elementary(Emission out, String name, Slot scratch, int arguments) {
    Slot[] given = new Slot[arguments];
    for (int i = arguments - 1; i >= 0; i--) {
      given[i] = out.shelve();
    }
    if (!out.isJumped()) {
      out.cut(name, List.of(given));
      return;
    }
    for (int i = 0; i < arguments; i++) {
      int row = i;
      out.load(given[i]);
      out.load(scratch);
      out.pop();
      out.pop();
      out.add(b -> {
        writeRow(b, row);
        writeIntoArray(b);
      });
    }
    out.load(scratch);
    out.pop();
    out.add(b -> {
      writeRow(b, 0);
      writeLength(b);
      writeFunction(b, name, 1);
    });
    species(out);
    out.load(scratch);
    call(
        out,
        2,
        Kind.VECTOR,
        b -> {
          writeRow(b, 0);
          writeFromArray(b);
        });
  }

  /// Pushes where a row of the scratch array begins.
  static void writeRow(CodeBuilder builder, int row) {
    builder.getstatic(RUNTIME, "TURN", INT);
    builder.loadConstant(row);
    builder.imul();
  }

  /// Pushes how many lanes there are in a turn.
  static void writeTurn(CodeBuilder builder) {
    builder.getstatic(RUNTIME, "TURN", INT);
  }

  /// Calls a function for the lanes of the scratch array between two places; array and places lie
  /// on the stack.
  ///
  /// @param exponents row of the exponents of `pow`
  static void writeFunction(CodeBuilder builder, String name, int exponents) {
    if (name.equals("pow")) {
      writeRow(builder, exponents);
      builder.invokestatic(
          ELEMENTARY, name, MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, INT, INT, INT));
    } else {
      builder.invokestatic(
          ELEMENTARY, name, MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, INT, INT));
    }
  }

  /// Pushes the shape of vectors.
  static void writeSpecies(CodeBuilder builder) {
    builder.getstatic(RUNTIME, "SPECIES", SPECIES);
  }

  /// Writes a vector to an array; vector, array and place lie on the stack.
  static void writeIntoArray(CodeBuilder builder) {
    builder.invokevirtual(
        VECTOR, "intoArray", MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, INT));
  }

  /// Reads a vector from an array; shape, array and place lie on the stack.
  static void writeFromArray(CodeBuilder builder) {
    builder.invokestatic(VECTOR, "fromArray", MethodTypeDesc.of(VECTOR, SPECIES, DOUBLES, INT));
  }

  /// Pushes 1 for each lane that a mask has, 0 for the others.
  static void writeNumbersOfMask(CodeBuilder builder, Slot mask) {
    writeZero(builder);
    builder.dconst_1();
    builder.aload(mask.number);
    builder.invokevirtual(
        VECTOR, "blend", MethodTypeDesc.of(VECTOR, ConstantDescs.CD_double, MASK));
  }

  /// Turns a vector of 1 and 0 on the stack into a mask.
  static void writeMaskOfNumbers(CodeBuilder builder) {
    builder.getstatic(OPERATORS, "NE", COMPARISON);
    builder.dconst_0();
    builder.invokevirtual(
        VECTOR, "compare", MethodTypeDesc.of(MASK, COMPARISON, ConstantDescs.CD_double));
  }

  /// Writes the call that finds the scratch array of the thread.
  static void writeScratch(CodeBuilder builder, int rows) {
    builder.loadConstant(rows);
    builder.invokestatic(RUNTIME, "scratch", MethodTypeDesc.of(DOUBLES, INT));
  }

  private static void species(Emission out) {
    out.add(b -> b.getstatic(RUNTIME, "SPECIES", SPECIES));
    out.push(Kind.REFERENCE);
  }

  private static Slot place(Emission out) {
    if (out.top().kind() != Kind.LANE) {
      throw new NotWidened("each lane writes another element of an array");
    }
    return out.shelve();
  }

  private static void call(
      Emission out, int taken, Kind left, java.util.function.Consumer<CodeBuilder> call) {
    for (int i = 0; i < taken; i++) {
      out.pop();
    }
    out.add(call);
    out.push(left);
  }
}
