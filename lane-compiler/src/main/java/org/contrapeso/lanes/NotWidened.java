package org.contrapeso.lanes;

/// A loop holds something that has no form over many lanes.
final class NotWidened extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotWidened(String reason) {
    super(reason, null, false, false);
  }
}
