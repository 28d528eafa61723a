package org.contrapeso.lanes;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import org.jspecify.annotations.Nullable;

/// Translates a stretch of scalar instructions into instructions over many lanes.
///
/// The walk follows the instructions as they would run. Where all lanes go the same way, a jump
/// stays a jump; where each lane decides for itself, both ways are walked one after the other, and
/// what they leave is chosen lane by lane. A mask says for which lanes the present way counts.
final class Widening {

  private final LaneCode twin;
  private final Branches branches;
  private final Calls calls;
  private int written;

  Widening(LaneCode twin, Classes classes) {
    this.twin = twin;
    branches = new Branches(this, twin);
    calls = new Calls(this, twin, classes);
  }

  /// The body of a lane loop.
  ///
  /// @throws NotWidened with the reason why it has no form over many lanes
  Emission widen(Frame frame) {
    Emission body = Emission.of(twin);
    walk(frame, frame.from, frame.to, null, body);
    return body;
  }

  /// Walks from one position to another.
  ///
  /// @param mask lanes that go this way; all if null
  void walk(Frame frame, int from, int end, @Nullable Slot mask, Emission out) {
    int i = from;
    while (i != end) {
      if (i < frame.from || i >= frame.to) {
        throw new NotWidened("its ways do not meet where expected");
      }
      int back = frame.code.lastJumpBack(i, frame.from, frame.to);
      if (back >= 0) {
        i = branches.loop(frame, i, back, mask, out);
      } else {
        i = step(frame, i, mask, out);
      }
    }
  }

  /// Translates the instruction at a position and returns the next one.
  int step(Frame frame, int i, @Nullable Slot mask, Emission out) {
    Instruction instruction = frame.code.at(i);
    int line = frame.code.line(i);
    if (line > 0 && line != written) {
      out.line(line);
      written = line;
    }
    switch (instruction) {
      case LoadInstruction load -> load(frame, load, i, out);
      case StoreInstruction store -> store(frame, store, i, mask, out);
      case IncrementInstruction increment -> increment(frame, increment, out);
      case ConstantInstruction constant -> constant(constant, out);
      case ArrayLoadInstruction load -> loadElement(load, out);
      case ArrayStoreInstruction store -> storeElement(store, mask, out);
      case FieldInstruction field -> field(field, out);
      case InvokeInstruction call -> calls.call(frame, call, mask, out);
      case OperatorInstruction operator -> {
        if (operator.opcode() == Opcode.DCMPL || operator.opcode() == Opcode.DCMPG) {
          return branches.compare(frame, i, mask, out);
        }
        Arithmetic.apply(operator, out);
      }
      case ConvertInstruction convert -> {
        Value from = out.pop();
        if (from.kind() != Kind.INT && from.kind() != Kind.DOUBLE) {
          throw new NotWidened("it converts the number of each lane by " + convert.opcode());
        }
        out.add(builder -> builder.with(convert));
        out.push(Kind.shared(convert.toType()));
      }
      case StackInstruction stack -> Stacking.apply(stack, out);
      case TypeCheckInstruction check -> out.add(builder -> builder.with(check));
      case BranchInstruction branch -> {
        return Instructions.isGoto(branch)
            ? frame.code.target(i)
            : branches.branch(frame, i, mask, out);
      }
      case ReturnInstruction _ -> {
        if (frame.loop != null) {
          throw new NotWidened("it returns from within the loop");
        }
        return frame.to;
      }
      case NopInstruction _ -> {}
      default -> throw new NotWidened("it holds " + instruction.opcode());
    }
    return i + 1;
  }

  private void load(Frame frame, LoadInstruction load, int i, Emission out) {
    Slot held = frame.holds.get(load.slot());
    if (held == null) {
      held = outer(frame, load, i);
    }
    out.load(held);
  }

  /// What the loop finds in a variable of its method.
  private Slot outer(Frame frame, LoadInstruction load, int i) {
    LaneLoop loop = frame.loop;
    if (loop == null) {
      throw new NotWidened("it reads a variable before it is set");
    }
    if (load.slot() == loop.slot()) {
      return twin.lane;
    }
    LocalVariable variable = frame.code.variable(load.slot(), i);
    return twin.given(load.slot(), Kind.shared(variable.typeSymbol()), variable.typeSymbol());
  }

  private void store(
      Frame frame, StoreInstruction store, int i, @Nullable Slot mask, Emission out) {
    LaneLoop loop = frame.loop;
    if (loop != null
        && (store.slot() == loop.slot()
            || twin.isGiven(store.slot())
            || frame.code.isNamed(store.slot(), loop.store()))) {
      throw new NotWidened("it changes a variable that outlives the loop");
    }
    Kind kind = out.top().kind() == Kind.DOUBLE ? Kind.VECTOR : out.top().kind();
    if (kind == Kind.INT && isTruth(frame, store, i) && mask != null) {
      kind = Kind.MASK;
    }
    Slot held = frame.holds.get(store.slot());
    if (held == null || held.kind != kind) {
      held = twin.newSlot(kind);
      frame.holds.put(store.slot(), held);
      out.store(held);
    } else if (mask != null && kind.varies()) {
      Slot old = held;
      out.become(kind);
      Slot now = out.shelve();
      VectorCode.choose(out, mask, now, old);
      out.store(old);
    } else {
      out.store(held);
    }
  }

  private static boolean isTruth(Frame frame, StoreInstruction store, int i) {
    return frame.code.isNamed(store.slot(), i + 1)
        && frame.code.variable(store.slot(), i + 1).type().equalsString("Z");
  }

  private static void increment(Frame frame, IncrementInstruction increment, Emission out) {
    Slot held = frame.holds.get(increment.slot());
    if (held == null || held.kind != Kind.INT) {
      throw new NotWidened("it counts in a variable that outlives the loop");
    }
    out.count(held, increment.constant());
  }

  private static void constant(ConstantInstruction constant, Emission out) {
    out.add(builder -> builder.with(constant));
    Kind kind = Kind.shared(constant.typeKind());
    out.stack.add(
        new Value(kind, constant.constantValue() instanceof Integer value ? value : null));
  }

  private static void loadElement(ArrayLoadInstruction load, Emission out) {
    if (out.top().kind() == Kind.LANE) {
      if (load.opcode() != Opcode.DALOAD) {
        throw new NotWidened("it reads each lane's element of an array that holds no numbers");
      }
      VectorCode.load(out);
      return;
    }
    Value index = out.pop();
    if (index.kind() != Kind.INT) {
      throw new NotWidened("each lane reads another element of an array");
    }
    out.pop();
    out.add(builder -> builder.with(load));
    out.push(Kind.shared(load.typeKind()));
  }

  private static void storeElement(ArrayStoreInstruction store, @Nullable Slot mask, Emission out) {
    if (store.opcode() != Opcode.DASTORE) {
      throw new NotWidened("it writes an array that holds no numbers");
    }
    out.become(Kind.VECTOR);
    if (mask != null) {
      Slot now = out.shelve();
      Stacking.duplicateTwo(out);
      VectorCode.load(out);
      Slot old = out.shelve();
      VectorCode.choose(out, mask, now, old);
    }
    VectorCode.store(out);
  }

  private static void field(FieldInstruction field, Emission out) {
    switch (field.opcode()) {
      case GETFIELD -> out.pop();
      case GETSTATIC -> {}
      default -> throw new NotWidened("it sets the field " + field.name().stringValue());
    }
    out.add(builder -> builder.with(field));
    out.push(Kind.shared(field.typeSymbol()));
  }

  /// A label that is placed later.
  static final class Mark {
    private @Nullable Label label;

    Label in(java.lang.classfile.CodeBuilder builder) {
      Label known = label;
      if (known == null) {
        known = builder.newLabel();
        label = known;
      }
      return known;
    }

    void place(Emission out) {
      out.meet(builder -> builder.labelBinding(in(builder)));
    }
  }
}
