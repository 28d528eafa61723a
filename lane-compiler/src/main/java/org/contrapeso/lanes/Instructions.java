package org.contrapeso.lanes;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The instructions of a method by position, where its jumps lead, and where branches meet again.
final class Instructions {

  private final List<Instruction> all = new ArrayList<>();
  private final Map<Label, Integer> position = new LinkedHashMap<>();
  private final List<LocalVariable> variables = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  Instructions(CodeModel code) {
    int line = 0;
    for (CodeElement element : code) {
      switch (element) {
        case Instruction instruction -> {
          all.add(instruction);
          lines.add(line);
        }
        case LabelTarget target -> position.put(target.label(), all.size());
        case LocalVariable variable -> variables.add(variable);
        case LineNumber number -> line = number.line();
        default -> {}
      }
    }
  }

  int size() {
    return all.size();
  }

  Instruction at(int index) {
    return all.get(index);
  }

  int line(int index) {
    return lines.get(index);
  }

  /// Position of the instruction that a label stands before.
  int position(Label label) {
    return Objects.requireNonNull(position.get(label));
  }

  /// Where a jump at a position leads.
  int target(int index) {
    return position(((BranchInstruction) at(index)).target());
  }

  static boolean isGoto(Instruction instruction) {
    return instruction.opcode() == Opcode.GOTO || instruction.opcode() == Opcode.GOTO_W;
  }

  /// Name and type of the variable that a slot holds at a position.
  ///
  /// @throws NotWidened if the class file does not say
  LocalVariable variable(int slot, int index) {
    LocalVariable found = null;
    for (LocalVariable variable : variables) {
      boolean covers =
          variable.slot() == slot
              && position(variable.startScope()) <= index
              && index < position(variable.endScope());
      found = covers ? variable : found;
    }
    if (found == null) {
      throw new NotWidened("the class file does not name the variable of slot " + slot);
    }
    return found;
  }

  /// Whether a slot's variable lives on at a position.
  boolean isNamed(int slot, int index) {
    return variables.stream()
        .anyMatch(v ->
            v.slot() == slot
                && position(v.startScope()) <= index
                && index < position(v.endScope()));
  }

  /// The last position from which a jump leads back to `header`; -1 if none within `[from, to)`.
  int lastJumpBack(int header, int from, int to) {
    int last = -1;
    for (int i = Math.max(from, header); i < to; i++) {
      if (at(i) instanceof BranchInstruction && target(i) == header) {
        last = i;
      }
    }
    return last;
  }

  /// For each position in `[from, to)` the nearest one that every path from it to `to` passes;
  /// returns and the end are both `to`.
  int[] meetings(int from, int to) {
    int count = to - from;
    BitSet[] passed = new BitSet[count + 1];
    for (int i = 0; i < count; i++) {
      passed[i] = new BitSet();
      passed[i].set(0, count + 1);
    }
    passed[count] = new BitSet();
    passed[count].set(count);
    boolean changes = true;
    while (changes) {
      changes = false;
      for (int i = count - 1; i >= 0; i--) {
        BitSet common = null;
        for (int next : successors(from + i, from, to)) {
          if (common == null) {
            common = (BitSet) passed[next - from].clone();
          } else {
            common.and(passed[next - from]);
          }
        }
        BitSet now = common == null ? new BitSet() : common;
        now.set(i);
        changes |= !now.equals(passed[i]);
        passed[i] = now;
      }
    }
    int[] meeting = new int[count];
    for (int i = 0; i < count; i++) {
      meeting[i] = from + nearest(i, passed, count);
    }
    return meeting;
  }

  /// Of the places that all paths pass, the one from which all others are passed.
  private static int nearest(int i, BitSet[] passed, int count) {
    BitSet later = (BitSet) passed[i].clone();
    later.clear(i);
    for (int j = later.nextSetBit(0); j >= 0; j = later.nextSetBit(j + 1)) {
      if (passed[j].cardinality() == later.cardinality()) {
        return j;
      }
    }
    return count;
  }

  private List<Integer> successors(int index, int from, int to) {
    Instruction instruction = at(index);
    List<Integer> next = new ArrayList<>();
    if (instruction instanceof ReturnInstruction) {
      next.add(to);
    } else if (!(instruction instanceof ThrowInstruction)) {
      if (!isGoto(instruction)) {
        next.add(index + 1);
      }
      if (instruction instanceof BranchInstruction) {
        int target = target(index);
        if (target < from || target > to) {
          throw new NotWidened("it jumps out of the loop");
        }
        next.add(target);
      }
    }
    return next;
  }
}
