package org.contrapeso.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The twin of a lane loop: a method that advances as many whole vectors of lanes as fit and
/// returns the first lane that is left.
final class LaneCode {

  private final Map<Integer, Slot> givenAt = new LinkedHashMap<>();
  private final List<ClassDesc> types = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  final Slot lane = newSlot(Kind.LANE);
  private final Slot bound = newSlot(Kind.INT);
  private final Slot last = newSlot(Kind.INT);
  private @Nullable Slot scratch;

  /// The array through which functions pass their lanes.
  Slot scratch() {
    Slot known = scratch;
    if (known == null) {
      known = newSlot(Kind.REFERENCE);
      scratch = known;
    }
    return known;
  }

  /// A variable of the twin.
  Slot newSlot(Kind kind) {
    Slot slot = new Slot(kind);
    slots.add(slot);
    return slot;
  }

  /// The parameter that takes what a slot of the loop's method holds.
  Slot given(int slot, Kind kind, ClassDesc type) {
    Slot known = givenAt.get(slot);
    if (known != null) {
      if (known.kind != kind) {
        throw new NotWidened("slot " + slot + " is used as " + known.kind + " and as " + kind);
      }
      return known;
    }
    Slot slotOfTwin = newSlot(kind);
    givenAt.put(slot, slotOfTwin);
    types.add(type);
    return slotOfTwin;
  }

  boolean isGiven(int slot) {
    return givenAt.containsKey(slot);
  }

  /// The twin's type: what it is given, the bound, and the first lane left.
  MethodTypeDesc type() {
    List<ClassDesc> all = new ArrayList<>(types);
    all.add(ConstantDescs.CD_int);
    return MethodTypeDesc.of(ConstantDescs.CD_int, all);
  }

  /// Writes the loads of what the twin is given, in the loop's method.
  void writeArguments(CodeBuilder builder) {
    givenAt.forEach((slot, given) -> builder.loadLocal(given.kind.type(), slot));
  }

  /// Writes the twin around a body.
  void write(CodeBuilder builder, Emission body, int line) {
    Stretches stretches = new Stretches(this, body.steps());
    number();
    builder.lineNumber(Math.max(line, 1));
    builder.iconst_0().istore(lane.number);
    builder.iload(bound.number);
    VectorCode.writeLength(builder);
    builder.isub().istore(last.number);
    if (scratch != null) {
      VectorCode.writeScratch(builder, stretches.rows());
      builder.astore(scratch.number);
    }
    stretches.write(builder, last, scratch());
    builder.iload(lane.number).ireturn();
  }

  /// Numbers the slots: what the twin is given, the bound, all others.
  private void number() {
    int next = 0;
    for (Slot slot : givenAt.values()) {
      slot.number = next;
      next += slot.kind.type() == TypeKind.DOUBLE ? 2 : 1;
    }
    bound.number = next++;
    for (Slot slot : slots) {
      if (slot.number < 0) {
        slot.number = next;
        next += slot.kind.type() == TypeKind.DOUBLE ? 2 : 1;
      }
    }
  }
}
