package org.contrapeso.lanes;

import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A stretch of a method that is being widened: the body of a lane loop, or a function that it
/// calls.
final class Frame {

  final Instructions code;
  final ClassDesc owner;
  final int from;
  final int to;
  final @Nullable LaneLoop loop;
  final Map<Integer, Slot> holds = new LinkedHashMap<>();
  private final int[] meetings;

  Frame(Instructions code, ClassDesc owner, int from, int to, @Nullable LaneLoop loop) {
    this.code = code;
    this.owner = owner;
    this.from = from;
    this.to = to;
    this.loop = loop;
    meetings = code.meetings(from, to);
  }

  /// Where the two ways out of a branch meet again.
  int meeting(int branch) {
    return meetings[branch - from];
  }

  int position(Label label) {
    return code.position(label);
  }
}
