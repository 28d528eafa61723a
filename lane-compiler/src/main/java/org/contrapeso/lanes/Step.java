package org.contrapeso.lanes;

import java.lang.classfile.CodeBuilder;
import java.util.List;
import java.util.function.Consumer;

/// A piece of a widened loop that is yet to be written.
sealed interface Step {

  void write(CodeBuilder builder);

  /// Instructions that touch no variable.
  record Plain(Consumer<CodeBuilder> code) implements Step {
    @Override
    public void write(CodeBuilder builder) {
      code.accept(builder);
    }
  }

  /// A place to which more than one way leads.
  record Meeting(Consumer<CodeBuilder> label) implements Step {
    @Override
    public void write(CodeBuilder builder) {
      label.accept(builder);
    }
  }

  /// Puts a variable on the operand stack.
  record Load(Slot slot) implements Step {
    @Override
    public void write(CodeBuilder builder) {
      builder.loadLocal(slot.kind.type(), slot.number);
    }
  }

  /// Takes the top of the operand stack into a variable.
  record Store(Slot slot) implements Step {
    @Override
    public void write(CodeBuilder builder) {
      builder.storeLocal(slot.kind.type(), slot.number);
    }
  }

  /// Adds to a variable that counts.
  record Count(Slot slot, int added) implements Step {
    @Override
    public void write(CodeBuilder builder) {
      builder.iinc(slot.number, added);
    }
  }

  /// The end of a stretch: before the next one begins, a function is applied to all lanes of the
  /// turn.
  ///
  /// @param function name of the function
  /// @param arguments what it is applied to
  /// @param result where the next stretch finds what comes out
  record Call(String function, List<Slot> arguments, Slot result) implements Step {
    @Override
    public void write(CodeBuilder builder) {
      throw new IllegalStateException("A call lies between stretches.");
    }
  }
}
