package org.contrapeso.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table made of a journal: pass by pass, a pass being a course where a table has several, and
/// frame by frame in each pass. Holds one page at a time.
final class JournalPages implements Pages {

  private final List<Frame> frames;
  private final int end;
  private final PageReader reader;
  private int pass;
  private int frame;
  private @Nullable Path open;
  private @Nullable FileChannel channel;

  /// Pages of passes `first` (inclusive) to `end` (exclusive).
  JournalPages(List<Frame> frames, int first, int end, PageReader reader) {
    this.frames = frames;
    pass = first;
    this.end = end;
    this.reader = reader;
  }

  /// Reads the page that a frame makes in a pass.
  interface PageReader {
    Page read(int pass, Frame frame, FileChannel channel) throws IOException;
  }

  @Override
  public Optional<Page> next() throws IOException {
    if (frame == frames.size()) {
      frame = 0;
      pass++;
    }
    if (pass >= end || frames.isEmpty()) {
      return Optional.empty();
    }
    Frame read = frames.get(frame++);
    return Optional.of(reader.read(pass, read, opened(read.part())));
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private FileChannel opened(Path part) throws IOException {
    if (channel == null || !part.equals(open)) {
      close();
      channel = FileChannel.open(part, StandardOpenOption.READ);
      open = part;
    }
    return channel;
  }
}
