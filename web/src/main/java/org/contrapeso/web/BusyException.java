package org.contrapeso.web;

/// There is no room in the queue.
final class BusyException extends Exception {

  private static final long serialVersionUID = 1;

  private final long seconds;

  BusyException(long seconds) {
    super("Busy; free in about %d s.".formatted(seconds));
    this.seconds = seconds;
  }

  /// About how long until there is room, 1 or more.
  long seconds() {
    return seconds;
  }
}
