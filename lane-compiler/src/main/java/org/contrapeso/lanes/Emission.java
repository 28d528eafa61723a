package org.contrapeso.lanes;

import java.lang.classfile.CodeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Instructions of the widened loop that are yet to be written, and what they leave on the stack.
final class Emission {

  private final LaneCode twin;
  private final List<Consumer<CodeBuilder>> steps = new ArrayList<>();
  final List<Value> stack;
  private int length;

  Emission(LaneCode twin, List<Value> stack) {
    this.twin = twin;
    this.stack = new ArrayList<>(stack);
  }

  /// What may be written in place of what this one leaves.
  Emission branch() {
    return new Emission(twin, stack);
  }

  void add(Consumer<CodeBuilder> step) {
    steps.add(step);
    length++;
  }

  /// Says from which line of the source the next instructions come.
  void line(int number) {
    steps.add(builder -> builder.lineNumber(number));
  }

  /// Takes over what another emission writes; the stack stays.
  void append(Emission other) {
    steps.addAll(other.steps);
    length += other.length;
  }

  /// Number of steps that do something.
  int length() {
    return length;
  }

  void write(CodeBuilder builder) {
    steps.forEach(step -> step.accept(builder));
  }

  void push(Kind kind) {
    stack.add(Value.of(kind));
  }

  Value pop() {
    if (stack.isEmpty()) {
      throw new NotWidened("it takes more from the stack than is there");
    }
    return stack.removeLast();
  }

  Value top() {
    return stack.getLast();
  }

  void load(Slot slot) {
    add(builder -> builder.loadLocal(slot.kind.type(), slot.number));
    push(slot.kind);
  }

  /// Stores the top of the stack, which becomes what the slot holds.
  void store(Slot slot) {
    become(slot.kind);
    pop();
    add(builder -> builder.storeLocal(slot.kind.type(), slot.number));
  }

  /// Takes the top of the stack into a variable of its own.
  Slot shelve() {
    Slot shelf = twin.newSlot(top().kind());
    store(shelf);
    return shelf;
  }

  /// Turns a value on top that all lanes share into one for each lane, where one is wanted.
  void become(Kind wanted) {
    Value top = top();
    if (top.kind() == wanted) {
      return;
    }
    if (wanted == Kind.VECTOR && top.kind() == Kind.DOUBLE) {
      VectorCode.broadcast(this);
    } else if (wanted == Kind.MASK && top.isTruth()) {
      VectorCode.all(this);
    } else {
      throw new NotWidened("it turns a value of kind " + top.kind() + " into " + wanted);
    }
  }

  /// Makes the topmost values of the stack values for each lane.
  void becomeVectors(int count) {
    boolean all = true;
    for (int i = stack.size() - count; i < stack.size(); i++) {
      all &= stack.get(i).kind() == Kind.VECTOR;
    }
    if (all) {
      return;
    }
    become(Kind.VECTOR);
    if (count > 1) {
      Slot last = shelve();
      becomeVectors(count - 1);
      load(last);
    }
  }
}
