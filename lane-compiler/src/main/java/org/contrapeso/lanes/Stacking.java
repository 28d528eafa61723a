package org.contrapeso.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.StackInstruction;
import java.util.List;
import java.util.function.Consumer;

/// Copies and drops on the operand stack; a number for each lane takes one place there, a shared
/// number two.
final class Stacking {

  private Stacking() {}

  static void apply(StackInstruction instruction, Emission out) {
    switch (instruction.opcode()) {
      case DUP -> duplicate(out, 1, 0, CodeBuilder::dup);
      case DUP2 -> duplicateTwo(out);
      case DUP_X1 -> duplicate(out, 1, 1, CodeBuilder::dup_x1);
      case DUP_X2 -> duplicate(out, 1, 2, CodeBuilder::dup_x2);
      case DUP2_X2 -> {
        if (out.top().kind() == Kind.DOUBLE) {
          duplicate(out, 1, 2, CodeBuilder::dup2_x2);
        } else {
          duplicate(out, 1, 2, CodeBuilder::dup_x2);
        }
      }
      case POP, POP2 -> {
        Value top = out.pop();
        boolean wide = top.kind().type() == TypeKind.DOUBLE;
        out.add(wide ? CodeBuilder::pop2 : CodeBuilder::pop);
      }
      default -> throw new NotWidened("it holds " + instruction.opcode());
    }
  }

  /// Copies two places, or one number.
  static void duplicateTwo(Emission out) {
    Kind top = out.top().kind();
    if (top == Kind.DOUBLE) {
      duplicate(out, 1, 0, CodeBuilder::dup2);
    } else if (top == Kind.VECTOR) {
      duplicate(out, 1, 0, CodeBuilder::dup);
    } else {
      duplicate(out, 2, 0, CodeBuilder::dup2);
    }
  }

  /// Copies the topmost values beneath some others.
  private static void duplicate(
      Emission out, int count, int beneath, Consumer<CodeBuilder> written) {
    List<Value> stack = out.stack;
    int size = stack.size();
    for (int i = size - count - beneath; i < size - count; i++) {
      if (stack.get(i).kind().type() == TypeKind.DOUBLE) {
        throw new NotWidened("it copies beneath a number that all lanes share");
      }
    }
    List<Value> copies = List.copyOf(stack.subList(size - count, size));
    stack.addAll(size - count - beneath, copies);
    out.add(written);
  }
}
