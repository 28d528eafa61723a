package org.contrapeso.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The body of a widened loop, cut where it calls functions of many lanes.
///
/// A turn of lanes goes through the first stretch, vector by vector, then the function takes them
/// all, then they go through the next stretch. What differs from lane to lane and is needed again
/// waits in rows of the scratch array; what all lanes share stays in its variable.
final class Stretches {

  /// Rows for calls that could not be cut at.
  private static final int FIRST_ROW = 2;

  private final List<Stretch> all = new ArrayList<>();
  private final Map<Slot, Integer> row = new LinkedHashMap<>();
  private final LaneCode twin;
  private final Slot first;
  private final Slot lastOfTurn;
  private int rows = FIRST_ROW;

  /// @param named variables that are read or written
  /// @param set variables that are written
  /// @param copies what later stretches find of those that all lanes share, or that are places of
  ///   the lane: of the latter how far beyond it
  /// @param call the function that follows
  /// @param argumentRow first row of what it takes
  private record Stretch(
      List<Step> steps,
      Set<Slot> named,
      Set<Slot> set,
      Map<Slot, Slot> copies,
      Step.@Nullable Call call,
      int argumentRow) {

    boolean sets(Slot slot) {
      return set.contains(slot) || (call != null && call.result().equals(slot));
    }
  }

  Stretches(LaneCode twin, List<Step> body) {
    this.twin = twin;
    first = twin.newSlot(Kind.INT);
    lastOfTurn = twin.newSlot(Kind.INT);
    List<Step> steps = new ArrayList<>();
    for (Step step : body) {
      if (step instanceof Step.Call call) {
        end(steps, call);
        steps = new ArrayList<>();
      } else {
        steps.add(step);
      }
    }
    end(steps, null);
    keep();
  }

  /// Number of rows of the scratch array that are used.
  int rows() {
    return rows;
  }

  private void end(List<Step> steps, Step.@Nullable Call call) {
    Set<Slot> named = new LinkedHashSet<>();
    Set<Slot> set = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Load load) {
        named.add(load.slot());
      } else if (step instanceof Step.Store store) {
        named.add(store.slot());
        set.add(store.slot());
      } else if (step instanceof Step.Count count) {
        named.add(count.slot());
        set.add(count.slot());
      }
    }
    int argumentRow = rows;
    if (call != null) {
      named.addAll(call.arguments());
      rows += call.arguments().size();
      row.put(call.result(), argumentRow);
    }
    all.add(new Stretch(steps, named, set, new LinkedHashMap<>(), call, argumentRow));
  }

  /// Finds what outlives a stretch.
  private void keep() {
    for (int i = 0; i < all.size(); i++) {
      for (Slot slot : all.get(i).set) {
        if (isNamedAfter(i, slot)) {
          switch (slot.kind) {
            case VECTOR, MASK -> {
              if (!row.containsKey(slot)) {
                row.put(slot, rows);
                rows++;
              }
            }
            case LANE -> all.get(i).copies.put(slot, twin.newSlot(Kind.INT));
            case INT, DOUBLE, REFERENCE -> all.get(i).copies.put(slot, twin.newSlot(slot.kind));
          }
        }
      }
    }
  }

  private boolean isNamedAfter(int stretch, Slot slot) {
    return all.subList(stretch + 1, all.size()).stream().anyMatch(s -> s.named.contains(slot));
  }

  private @Nullable Stretch latestSetting(int stretch, Slot slot) {
    return all.subList(0, stretch).reversed().stream()
        .filter(s -> s.sets(slot))
        .findFirst()
        .orElse(null);
  }

  /// Writes the loops, which leave the variable of the lane at the first lane that is left.
  void write(CodeBuilder builder, Slot last, Slot scratch) {
    all.forEach(stretch -> stretch.copies.values().forEach(copy -> writeNothing(builder, copy)));
    if (all.size() == 1) {
      builder.iload(last.number).istore(lastOfTurn.number);
      builder.iconst_0().istore(first.number);
      writeLoop(builder, 0, scratch);
      return;
    }
    Label turn = builder.newBoundLabel();
    Label end = builder.newLabel();
    builder.iload(twin.lane.number).iload(last.number).if_icmpgt(end);
    builder.iload(twin.lane.number).istore(first.number);
    writeLastOfTurn(builder, last);
    for (int i = 0; i < all.size(); i++) {
      writeLoop(builder, i, scratch);
    }
    builder.goto_(turn);
    builder.labelBinding(end);
  }

  private void writeLastOfTurn(CodeBuilder builder, Slot last) {
    Label whole = builder.newLabel();
    builder.iload(first.number);
    VectorCode.writeTurn(builder);
    builder.iadd();
    VectorCode.writeLength(builder);
    builder.isub().istore(lastOfTurn.number);
    builder.iload(lastOfTurn.number).iload(last.number).if_icmple(whole);
    builder.iload(last.number).istore(lastOfTurn.number);
    builder.labelBinding(whole);
  }

  private void writeLoop(CodeBuilder builder, int number, Slot scratch) {
    Stretch stretch = all.get(number);
    builder.iload(first.number).istore(twin.lane.number);
    Label next = builder.newBoundLabel();
    Label end = builder.newLabel();
    builder.iload(twin.lane.number).iload(lastOfTurn.number).if_icmpgt(end);
    for (Slot slot : stretch.named) {
      begin(builder, number, slot, scratch);
    }
    Set<Slot> broughtAlong = new LinkedHashSet<>(stretch.named);
    broughtAlong.removeIf(slot -> latestSetting(number, slot) == null);
    writeSteps(builder, stretch.steps, broughtAlong);
    for (Slot slot : stretch.set) {
      save(builder, number, slot, scratch);
    }
    if (stretch.call != null) {
      for (int i = 0; i < stretch.call.arguments().size(); i++) {
        builder.aload(stretch.call.arguments().get(i).number);
        writeIntoRow(builder, stretch.argumentRow + i, scratch);
      }
    }
    builder.iload(twin.lane.number);
    VectorCode.writeLength(builder);
    builder.iadd().istore(twin.lane.number);
    builder.goto_(next);
    builder.labelBinding(end);
    if (stretch.call != null) {
      builder.aload(scratch.number);
      VectorCode.writeRow(builder, stretch.argumentRow);
      writePlace(builder, stretch.argumentRow);
      VectorCode.writeFunction(builder, stretch.call.function(), stretch.argumentRow + 1);
    }
  }

  /// Writes steps, and where ways have met since a vector was set that is set in several places,
  /// its class.
  ///
  /// @param broughtAlong variables that are set before the first step
  private static void writeSteps(CodeBuilder builder, List<Step> steps, Set<Slot> broughtAlong) {
    Set<Slot> setOnce = new LinkedHashSet<>(broughtAlong);
    Set<Slot> setOften = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Store store && !setOnce.add(store.slot())) {
        setOften.add(store.slot());
      }
    }
    Set<Slot> known = new LinkedHashSet<>(broughtAlong);
    for (Step step : steps) {
      step.write(builder);
      switch (step) {
        case Step.Meeting _ -> known.clear();
        case Step.Store store -> known.add(store.slot());
        case Step.Load(Slot slot)
            when slot.kind.varies() && setOften.contains(slot) && !known.contains(slot) ->
            VectorCode.writeExact(builder, slot.kind);
        default -> {}
      }
    }
  }

  private static void writeNothing(CodeBuilder builder, Slot copy) {
    switch (copy.kind.type()) {
      case DOUBLE -> builder.dconst_0();
      case REFERENCE -> builder.aconst_null();
      default -> builder.iconst_0();
    }
    builder.storeLocal(copy.kind.type(), copy.number);
  }

  /// Gives a variable what an earlier stretch left in it; zeros to a vector that none has set.
  private void begin(CodeBuilder builder, int number, Slot slot, Slot scratch) {
    Stretch setting = latestSetting(number, slot);
    if (setting == null) {
      if (slot.kind == Kind.VECTOR) {
        VectorCode.writeZero(builder);
        builder.astore(slot.number);
      }
      return;
    }
    Slot copy = setting.copies.get(slot);
    if (copy == null) {
      writeFromRow(builder, slot, scratch);
      if (slot.kind == Kind.MASK) {
        VectorCode.writeMaskOfNumbers(builder);
      }
      builder.astore(slot.number);
      return;
    }
    builder.loadLocal(copy.kind.type(), copy.number);
    if (slot.kind == Kind.LANE) {
      builder.iload(twin.lane.number).iadd();
    }
    builder.storeLocal(slot.kind.type(), slot.number);
  }

  private void save(CodeBuilder builder, int number, Slot slot, Slot scratch) {
    if (!isNamedAfter(number, slot)) {
      return;
    }
    Slot copy = all.get(number).copies.get(slot);
    if (copy == null) {
      if (slot.kind == Kind.MASK) {
        VectorCode.writeNumbersOfMask(builder, slot);
      } else {
        builder.aload(slot.number);
      }
      writeIntoRow(builder, rowOf(slot), scratch);
      return;
    }
    builder.loadLocal(slot.kind.type(), slot.number);
    if (slot.kind == Kind.LANE) {
      builder.iload(twin.lane.number).isub();
    }
    builder.storeLocal(copy.kind.type(), copy.number);
  }

  private int rowOf(Slot slot) {
    Integer known = row.get(slot);
    if (known == null) {
      throw new IllegalStateException("A variable outlives its stretch without a row.");
    }
    return known;
  }

  private void writeIntoRow(CodeBuilder builder, int place, Slot scratch) {
    builder.aload(scratch.number);
    writePlace(builder, place);
    VectorCode.writeIntoArray(builder);
  }

  private void writeFromRow(CodeBuilder builder, Slot slot, Slot scratch) {
    VectorCode.writeSpecies(builder);
    builder.aload(scratch.number);
    writePlace(builder, rowOf(slot));
    VectorCode.writeFromArray(builder);
  }

  /// Pushes the place of the present lane in a row of the scratch array.
  private void writePlace(CodeBuilder builder, int place) {
    VectorCode.writeRow(builder, place);
    builder.iload(twin.lane.number).iadd();
    builder.iload(first.number).isub();
  }
}
