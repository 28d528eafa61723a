package org.contrapeso.web;

/// A work would hold more memory than all works together may.
final class TooLargeException extends Exception {

  private static final long serialVersionUID = 1;

  private final long bytes;
  private final long most;

  TooLargeException(long bytes, long most) {
    super("It would hold %d bytes; %d may be held.".formatted(bytes, most));
    this.bytes = bytes;
    this.most = most;
  }

  /// Memory that it would hold, about.
  long bytes() {
    return bytes;
  }

  /// Memory that it may hold.
  long most() {
    return most;
  }
}
