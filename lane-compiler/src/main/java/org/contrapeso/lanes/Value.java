package org.contrapeso.lanes;

import org.jspecify.annotations.Nullable;

/// A place on the operand stack.
///
/// @param kind what it stands for
/// @param constant its value, if it is an integer constant
record Value(Kind kind, @Nullable Integer constant) {

  static Value of(Kind kind) {
    return new Value(kind, null);
  }

  boolean isTruth() {
    return kind == Kind.MASK || (constant != null && (constant == 0 || constant == 1));
  }
}
