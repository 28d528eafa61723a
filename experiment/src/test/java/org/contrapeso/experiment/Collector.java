package org.contrapeso.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A sink that keeps the blocks it takes.
class Collector implements ResultSink {

  final List<ResultBlock> blocks = new ArrayList<>();
  private int next;

  Collector(int next) {
    this.next = next;
  }

  @Override
  public int nextFuture() {
    return next;
  }

  @Override
  public void accept(ResultBlock block) throws IOException {
    blocks.add(block);
    next += block.futures();
  }
}
