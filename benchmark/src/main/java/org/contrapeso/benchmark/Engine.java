package org.contrapeso.benchmark;

import java.io.IOException;

/// One way to do the work.
interface Engine {

  /// Name, as tables show it.
  String name();

  /// Does all the work once, on one thread.
  Round run(OrganisationRuns work) throws IOException;
}
