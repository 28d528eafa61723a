package org.contrapeso.lanes;

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.OperatorInstruction;

/// Arithmetic on the operand stack.
final class Arithmetic {

  private Arithmetic() {}

  /// Applies an operator to what lies on top of the stack.
  static void apply(OperatorInstruction operator, Emission out) {
    switch (operator.opcode()) {
      case DADD -> two(operator, "add", out);
      case DSUB -> two(operator, "sub", out);
      case DMUL -> two(operator, "mul", out);
      case DDIV -> two(operator, "div", out);
      case DNEG -> {
        if (out.top().kind() == Kind.VECTOR) {
          VectorCode.unary(out, "neg");
        } else {
          out.add(builder -> builder.with(operator));
        }
      }
      case ARRAYLENGTH -> {
        out.pop();
        out.add(builder -> builder.with(operator));
        out.push(Kind.INT);
      }
      case INEG -> shared(operator, 1, Kind.INT, out);
      case IADD -> add(operator, out);
      case ISUB, IMUL, IDIV, IREM, ISHL, ISHR, IUSHR -> shared(operator, 2, Kind.INT, out);
      case IAND, IOR, IXOR -> truth(operator, out);
      case DREM -> shared(operator, 2, Kind.DOUBLE, out);
      default -> throw new NotWidened("it computes " + operator.opcode());
    }
  }

  private static void two(OperatorInstruction operator, String name, Emission out) {
    int size = out.stack.size();
    Kind second = out.stack.get(size - 1).kind();
    Kind first = out.stack.get(size - 2).kind();
    if (first == Kind.DOUBLE && second == Kind.DOUBLE) {
      shared(operator, 2, Kind.DOUBLE, out);
      return;
    }
    out.becomeVectors(2);
    VectorCode.binary(out, name);
  }

  /// Adds integers; to the number of the lane only where a row of the lanes begins.
  private static void add(OperatorInstruction operator, Emission out) {
    int size = out.stack.size();
    Kind second = out.stack.get(size - 1).kind();
    Kind first = out.stack.get(size - 2).kind();
    boolean places = first == Kind.LANE && second == Kind.INT;
    if (places || (first == Kind.INT && second == Kind.LANE)) {
      out.pop();
      out.pop();
      out.add(builder -> builder.with(operator));
      out.push(Kind.LANE);
    } else {
      shared(operator, 2, Kind.INT, out);
    }
  }

  private static void truth(OperatorInstruction operator, Emission out) {
    int size = out.stack.size();
    Kind second = out.stack.get(size - 1).kind();
    Kind first = out.stack.get(size - 2).kind();
    if (first == Kind.MASK && second == Kind.MASK && operator.opcode() != Opcode.IXOR) {
      VectorCode.combine(out, operator.opcode() == Opcode.IAND ? "and" : "or");
    } else {
      shared(operator, 2, Kind.INT, out);
    }
  }

  private static void shared(OperatorInstruction operator, int count, Kind kind, Emission out) {
    for (int i = 0; i < count; i++) {
      Kind given = out.pop().kind();
      if (given != kind) {
        throw new NotWidened("it computes " + operator.opcode() + " of kind " + given);
      }
    }
    out.add(builder -> builder.with(operator));
    out.push(kind);
  }
}
