package org.contrapeso.experiment;

import java.io.IOException;

/// Receives the results of a study, block by block, in the order of the futures.
///
/// Called from one thread. A sink that is slow slows the run; nothing piles up before it.
public interface ResultSink {

  /// Number of the first future that the sink still wants: 0, or more when a run resumes.
  int nextFuture();

  /// Takes the next block; its first future is [#nextFuture()].
  void accept(ResultBlock block) throws IOException;
}
