package org.contrapeso.cli;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;

/// Where the results of a study go.
///
/// @param name what was asked for: a folder of this machine, or a URI
record Destination(String name) {

  private static final String URI_FORM = "[A-Za-z][A-Za-z0-9+.-]+:/.*"; // no letter of a drive

  /// The destination of that name.
  ///
  /// @throws FaultsException if there can be none
  static Destination of(String name) throws FaultsException {
    try {
      Destination destination = new Destination(name);
      if (!name.isBlank()
          && (destination.isRemote() || !destination.folder().toString().isEmpty())) {
        return destination;
      }
    } catch (IllegalArgumentException | FileSystemNotFoundException unreadable) {
      // reported below
    }
    throw new FaultsException(
        Fault.of("--out = " + name, "expected a folder", "Name one with --out."));
  }

  /// Whether it is on another file system than those of this machine.
  boolean isRemote() {
    return name.matches(URI_FORM) && !name.startsWith("file:");
  }

  /// The folder, if it is on this machine.
  Path folder() {
    return name.matches(URI_FORM) ? Path.of(URI.create(name)) : Path.of(name);
  }
}
