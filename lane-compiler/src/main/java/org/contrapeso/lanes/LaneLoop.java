package org.contrapeso.lanes;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A loop `for (int lane = 0; lane < bound; lane++)` as the Java compiler writes it.
///
/// @param store position of the store that sets the lane to 0
/// @param slot slot of the lane
/// @param condition position at which the loop's condition begins, right after the store
/// @param branch position of the jump out of the loop
/// @param step position of the increment, which ends the body
/// @param bound what computes the bound
record LaneLoop(int store, int slot, int condition, int branch, int step, List<Instruction> bound) {

  private static final String LANE = "lane";

  /// All lane loops of a method.
  static List<LaneLoop> findAll(Instructions code) {
    List<LaneLoop> loops = new ArrayList<>();
    for (int i = 1; i < code.size(); i++) {
      if (code.at(i) instanceof StoreInstruction store
          && isZero(code.at(i - 1))
          && code.isNamed(store.slot(), i + 1)
          && code.variable(store.slot(), i + 1).name().equalsString(LANE)) {
        LaneLoop loop = of(code, i, store.slot());
        if (loop != null) {
          loops.add(loop);
        }
      }
    }
    return loops;
  }

  private static @Nullable LaneLoop of(Instructions code, int store, int slot) {
    int condition = store + 1;
    if (!(code.at(condition) instanceof LoadInstruction load) || load.slot() != slot) {
      return null;
    }
    int branch = condition + 1;
    while (branch < code.size() && !(code.at(branch) instanceof BranchInstruction)) {
      branch++;
    }
    if (branch == code.size() || code.at(branch).opcode() != Opcode.IF_ICMPGE) {
      return null;
    }
    int step = code.target(branch) - 2;
    boolean ends =
        step > branch
            && code.at(step) instanceof IncrementInstruction increment
            && increment.slot() == slot
            && increment.constant() == 1
            && Instructions.isGoto(code.at(step + 1))
            && code.target(step + 1) == condition;
    if (!ends) {
      return null;
    }
    List<Instruction> bound = new ArrayList<>();
    for (int i = condition + 1; i < branch; i++) {
      bound.add(code.at(i));
    }
    return new LaneLoop(store, slot, condition, branch, step, bound);
  }

  private static boolean isZero(Instruction instruction) {
    return instruction instanceof ConstantInstruction constant
        && constant.constantValue().equals(0);
  }

  /// Position of the first instruction of the body.
  int body() {
    return branch + 1;
  }
}
