package org.contrapeso.lanes;

import java.lang.classfile.CodeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Instructions of the widened loop that are yet to be written, and what they leave on the stack.
final class Emission {

  private final LaneCode twin;
  private final boolean jumped;
  private final List<Step> steps = new ArrayList<>();
  final List<Value> stack;
  private int length;

  private Emission(LaneCode twin, boolean jumped, List<Value> stack) {
    this.twin = twin;
    this.jumped = jumped;
    this.stack = new ArrayList<>(stack);
  }

  /// What a loop's body is written into.
  static Emission of(LaneCode twin) {
    return new Emission(twin, false, List.of());
  }

  /// What follows this one in all lanes, for those of them that go one way.
  Emission branch() {
    return new Emission(twin, jumped, stack);
  }

  /// What a jump may lead to or past.
  Emission jump() {
    return new Emission(twin, true, stack);
  }

  /// Whether a jump may lead here or past it, so that the body cannot be cut here.
  boolean isJumped() {
    return jumped;
  }

  void add(Consumer<CodeBuilder> code) {
    add(new Step.Plain(code));
  }

  private void add(Step step) {
    steps.add(step);
    length++;
  }

  /// Lets more than one way lead here.
  void meet(Consumer<CodeBuilder> label) {
    add(new Step.Meeting(label));
  }

  /// Says from which line of the source the next instructions come.
  void line(int number) {
    steps.add(new Step.Plain(builder -> builder.lineNumber(number)));
  }

  /// Ends a stretch with a call of a function, whose result the next one finds on the stack.
  void cut(String function, List<Slot> arguments) {
    List<Value> values = List.copyOf(stack);
    List<Slot> shelves = new ArrayList<>();
    while (!stack.isEmpty()) {
      shelves.add(shelve());
    }
    Slot result = twin.newSlot(Kind.VECTOR);
    add(new Step.Call(function, arguments, result));
    for (Slot shelf : shelves.reversed()) {
      load(shelf);
    }
    stack.clear();
    stack.addAll(values);
    load(result);
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

  List<Step> steps() {
    return steps;
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
    add(new Step.Load(slot));
    push(slot.kind);
  }

  /// Adds to a variable that counts.
  void count(Slot slot, int added) {
    add(new Step.Count(slot, added));
  }

  /// Stores the top of the stack, which becomes what the slot holds.
  void store(Slot slot) {
    become(slot.kind);
    pop();
    add(new Step.Store(slot));
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
