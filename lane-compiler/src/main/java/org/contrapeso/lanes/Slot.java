package org.contrapeso.lanes;

/// A variable of the widened loop; its number is set when all are known.
final class Slot {

  final Kind kind;
  int number = -1;

  Slot(Kind kind) {
    this.kind = kind;
  }
}
