package org.contrapeso.lanes;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls: kept where all lanes share the arguments, else written into the loop.
final class Calls {

  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final ClassDesc ELEMENTARY = ClassDesc.of("org.contrapeso.kernel.math.Elementary");
  private static final int DEEPEST = 8;

  private final Widening walker;
  private final LaneCode twin;
  private final Classes classes;
  private int depth;

  Calls(Widening walker, LaneCode twin, Classes classes) {
    this.walker = walker;
    this.twin = twin;
    this.classes = classes;
  }

  void call(Frame frame, InvokeInstruction call, @Nullable Slot mask, Emission out) {
    List<ClassDesc> parameters = call.typeSymbol().parameterList();
    boolean receives = call.opcode() != Opcode.INVOKESTATIC;
    int count = parameters.size() + (receives ? 1 : 0);
    int size = out.stack.size();
    List<Value> given = List.copyOf(out.stack.subList(size - count, size));
    ClassDesc owner = call.owner().asSymbol();
    String name = call.name().stringValue();
    if (given.stream().allMatch(v -> !v.kind().varies() && v.kind() != Kind.LANE)) {
      keep(call, count, out);
    } else if (owner.equals(MATH)) {
      math(name, count, out);
    } else if (owner.equals(ELEMENTARY) && isElementary(name, parameters)) {
      out.becomeVectors(count);
      VectorCode.elementary(out, name, twin.scratch(), count);
    } else {
      inline(frame, call, given, mask, out);
    }
  }

  private static boolean isElementary(String name, List<ClassDesc> parameters) {
    return switch (name) {
      case "exp", "log" -> parameters.equals(List.of(ConstantDescs.CD_double));
      case "pow" -> parameters.equals(List.of(ConstantDescs.CD_double, ConstantDescs.CD_double));
      default -> false;
    };
  }

  private static void keep(InvokeInstruction call, int count, Emission out) {
    ClassDesc result = call.typeSymbol().returnType();
    if (result.equals(ConstantDescs.CD_void)) {
      throw new NotWidened("it calls " + call.name().stringValue() + ", which returns nothing");
    }
    for (int i = 0; i < count; i++) {
      out.pop();
    }
    out.add(builder -> builder.with(call));
    out.push(Kind.shared(result));
  }

  private static void math(String name, int count, Emission out) {
    out.becomeVectors(count);
    switch (name) {
      case "min", "max" -> VectorCode.binary(out, name);
      case "abs", "sqrt" -> VectorCode.unary(out, name);
      case "fma" -> VectorCode.fma(out);
      case "clamp" -> {
        Slot most = out.shelve();
        VectorCode.binary(out, "max");
        out.load(most);
        VectorCode.binary(out, "min");
      }
      default -> throw new NotWidened("it calls Math." + name);
    }
  }

  /// Writes a function into the loop, since a call would pass vectors through memory.
  private void inline(
      Frame frame, InvokeInstruction call, List<Value> given, @Nullable Slot mask, Emission out) {
    String name = call.name().stringValue();
    ClassDesc owner = call.owner().asSymbol();
    ClassModel holder = classes.find(owner);
    if (holder == null) {
      throw new NotWidened("it calls " + owner.displayName() + "." + name);
    }
    MethodModel method = classes.findMethod(holder, call);
    boolean fixed =
        method.flags().has(AccessFlag.STATIC)
            || method.flags().has(AccessFlag.PRIVATE)
            || method.flags().has(AccessFlag.FINAL)
            || holder.flags().has(AccessFlag.FINAL);
    CodeModel code = method.code().orElse(null);
    if (!fixed || code == null || !code.exceptionHandlers().isEmpty()) {
      throw new NotWidened("it calls " + name + ", which may be another method at run time");
    }
    if (!owner.equals(frame.owner) && Classes.usesPrivate(holder, code)) {
      throw new NotWidened("it calls " + owner.displayName() + "." + name + ", which is private");
    }
    if (++depth > DEEPEST) {
      throw new NotWidened("its calls go deeper than " + DEEPEST);
    }
    Instructions instructions = new Instructions(code);
    Frame inner = new Frame(instructions, frame.owner, 0, instructions.size(), null);
    take(method, given, inner, out);
    int before = out.stack.size();
    walker.walk(inner, 0, inner.to, mask, out);
    int left = method.methodTypeSymbol().returnType().equals(ConstantDescs.CD_void) ? 0 : 1;
    if (out.stack.size() - before != left) {
      throw new NotWidened("it calls " + name + ", whose ways leave different things");
    }
    depth--;
  }

  /// Takes the arguments off the stack into variables of the function.
  private void take(MethodModel method, List<Value> given, Frame inner, Emission out) {
    int[] slots = new int[given.size()];
    int next = 0;
    boolean receives = !method.flags().has(AccessFlag.STATIC);
    List<ClassDesc> parameters = method.methodTypeSymbol().parameterList();
    for (int i = 0; i < given.size(); i++) {
      slots[i] = next;
      boolean isReceiver = receives && i == 0;
      next +=
          !isReceiver && parameters.get(i - (receives ? 1 : 0)).equals(ConstantDescs.CD_double)
              ? 2
              : 1;
    }
    for (int i = given.size() - 1; i >= 0; i--) {
      Slot slot = twin.newSlot(given.get(i).kind());
      out.store(slot);
      inner.holds.put(slots[i], slot);
    }
  }
}
