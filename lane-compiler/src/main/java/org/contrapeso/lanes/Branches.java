package org.contrapeso.lanes;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import org.jspecify.annotations.Nullable;

/// Jumps: kept where all lanes go the same way, turned into choices where each lane decides.
final class Branches {

  private final Widening walker;
  private final LaneCode twin;

  Branches(Widening walker, LaneCode twin) {
    this.walker = walker;
    this.twin = twin;
  }

  /// Translates a comparison of two numbers and the jump that follows from it.
  int compare(Frame frame, int i, @Nullable Slot mask, Emission out) {
    int size = out.stack.size();
    boolean shared =
        out.stack.get(size - 1).kind() == Kind.DOUBLE
            && out.stack.get(size - 2).kind() == Kind.DOUBLE;
    Instruction comparison = frame.code.at(i);
    Instruction jump = frame.code.at(i + 1);
    if (shared) {
      out.pop();
      out.pop();
      out.add(builder -> builder.with(comparison));
      out.push(Kind.INT);
      return i + 1;
    }
    out.becomeVectors(2);
    boolean nanIsLess = comparison.opcode() == Opcode.DCMPL;
    boolean staying =
        switch (jump.opcode()) {
          case IFEQ -> test("EQ", false, out);
          case IFNE -> test("EQ", true, out);
          case IFGT -> test(nanIsLess ? "GT" : "LE", !nanIsLess, out);
          case IFGE -> test(nanIsLess ? "GE" : "LT", !nanIsLess, out);
          case IFLT -> test(nanIsLess ? "GE" : "LT", nanIsLess, out);
          case IFLE -> test(nanIsLess ? "GT" : "LE", nanIsLess, out);
          default -> throw new NotWidened("it keeps the result of a comparison");
        };
    return choose(frame, i + 1, mask, staying, out);
  }

  /// Leaves a mask on the stack.
  ///
  /// @return whether it has the lanes that stay, rather than those that jump
  private static boolean test(String name, boolean staying, Emission out) {
    VectorCode.compare(out, name);
    return staying;
  }

  /// Translates a conditional jump.
  int branch(Frame frame, int i, @Nullable Slot mask, Emission out) {
    BranchInstruction jump = (BranchInstruction) frame.code.at(i);
    if (out.top().kind() == Kind.MASK) {
      if (jump.opcode() != Opcode.IFEQ && jump.opcode() != Opcode.IFNE) {
        throw new NotWidened("it compares the truth values of lanes");
      }
      return choose(frame, i, mask, jump.opcode() == Opcode.IFEQ, out);
    }
    popCondition(jump, out);
    int meeting = frame.meeting(i);
    Emission on = out.jump();
    walker.walk(frame, i + 1, meeting, mask, on);
    Emission away = out.jump();
    walker.walk(frame, frame.code.target(i), meeting, mask, away);
    int left = left(out, on, away);
    if (left == 1) {
      agree(on, away);
    }
    Widening.Mark other = new Widening.Mark();
    Widening.Mark end = new Widening.Mark();
    out.add(builder -> builder.branch(jump.opcode(), other.in(builder)));
    out.append(on);
    out.add(builder -> builder.goto_(end.in(builder)));
    other.place(out);
    out.append(away);
    end.place(out);
    if (left == 1) {
      Kind kind = on.top().kind();
      if (kind.varies()) {
        out.add(builder -> VectorCode.writeExact(builder, kind));
      }
      out.push(kind);
    }
    return meeting;
  }

  private static void popCondition(BranchInstruction jump, Emission out) {
    int operands =
        switch (jump.opcode()) {
          case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> 1;
          default -> 2;
        };
    for (int operand = 0; operand < operands; operand++) {
      Kind kind = out.pop().kind();
      if (kind != Kind.INT && kind != Kind.REFERENCE) {
        throw new NotWidened("it decides on the number of the lane");
      }
    }
  }

  /// How many values both ways leave, 0 or 1.
  private static int left(Emission before, Emission on, Emission away) {
    int left = on.stack.size() - before.stack.size();
    if (left != away.stack.size() - before.stack.size() || left < 0 || left > 1) {
      throw new NotWidened("its ways leave different things on the stack");
    }
    return left;
  }

  /// Makes what both ways leave of one kind.
  private static void agree(Emission on, Emission away) {
    Kind kind = on.top().kind();
    if (kind != away.top().kind()) {
      Kind wanted = kind.varies() ? kind : away.top().kind();
      on.become(wanted);
      away.become(wanted);
    }
  }

  /// Lets each lane choose its way: a mask of lanes lies on the stack.
  ///
  /// @param staying whether it has the lanes that stay, rather than those that jump
  private int choose(Frame frame, int i, @Nullable Slot mask, boolean staying, Emission out) {
    Slot chosen = out.shelve();
    int meeting = frame.meeting(i);
    Slot stays = among(mask, chosen, !staying, out);
    Slot goes = among(mask, chosen, staying, out);
    Emission on = out.branch();
    walker.walk(frame, i + 1, meeting, stays, on);
    Emission away = out.branch();
    walker.walk(frame, frame.code.target(i), meeting, goes, away);
    if (left(out, on, away) == 0) {
      out.append(on);
      out.append(away);
      return meeting;
    }
    if (isTruth(on, away)) {
      out.load(chosen);
      if (staying != Integer.valueOf(1).equals(on.top().constant())) {
        VectorCode.not(out);
      }
      return meeting;
    }
    Kind kind = on.top().isTruth() && away.top().isTruth() ? Kind.MASK : Kind.VECTOR;
    Slot first = twin.newSlot(kind);
    Slot second = twin.newSlot(kind);
    on.store(first);
    away.store(second);
    out.append(on);
    out.append(away);
    VectorCode.choose(out, chosen, staying ? first : second, staying ? second : first);
    return meeting;
  }

  /// Whether two ways leave nothing but true and false, or false and true.
  private static boolean isTruth(Emission on, Emission away) {
    Integer first = on.top().constant();
    Integer second = away.top().constant();
    return first != null
        && second != null
        && first + second == 1
        && on.top().isTruth()
        && on.length() == 1
        && away.length() == 1;
  }

  /// Of the lanes that count, those that a mask has, or those that it has not.
  private static Slot among(@Nullable Slot mask, Slot chosen, boolean others, Emission out) {
    out.load(chosen);
    if (others) {
      VectorCode.not(out);
    }
    if (mask != null) {
      out.load(mask);
      VectorCode.combine(out, "and");
    }
    return out.shelve();
  }

  /// Translates a loop that all lanes run through equally often.
  ///
  /// @param header where it begins
  /// @param back the last jump back to there
  int loop(Frame frame, int header, int back, @Nullable Slot mask, Emission out) {
    int exit = header;
    while (!(frame.code.at(exit) instanceof BranchInstruction)) {
      exit++;
    }
    int after = Instructions.isGoto(frame.code.at(exit)) ? -1 : frame.code.target(exit);
    if (after <= back) {
      throw new NotWidened("it has a loop of another form than for or while");
    }
    BranchInstruction jump = (BranchInstruction) frame.code.at(exit);
    Emission condition = out.jump();
    for (int i = header; i < exit; i++) {
      Opcode opcode = frame.code.at(i).opcode();
      if (opcode == Opcode.DCMPL || opcode == Opcode.DCMPG) {
        throw new NotWidened("each lane decides how often it runs through a loop");
      }
      walker.step(frame, i, mask, condition);
    }
    popCondition(jump, condition);
    Emission body = condition.branch();
    walker.walk(frame, exit + 1, header, mask, body);
    Widening.Mark again = new Widening.Mark();
    Widening.Mark end = new Widening.Mark();
    again.place(out);
    out.append(condition);
    out.add(builder -> builder.branch(jump.opcode(), end.in(builder)));
    out.append(body);
    out.add(builder -> builder.goto_(again.in(builder)));
    end.place(out);
    return after;
  }
}
