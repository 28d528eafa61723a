package org.contrapeso.store;

import java.nio.file.Path;

/// A block of results in the journal.
///
/// @param part file that holds it
/// @param position its first byte in the file
/// @param firstFuture number of its first future
/// @param futures how many futures it holds
record Frame(Path part, long position, int firstFuture, int futures) {}
