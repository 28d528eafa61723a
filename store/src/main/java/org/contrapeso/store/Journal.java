package org.contrapeso.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.series.SeriesBands;
import org.jspecify.annotations.Nullable;

/// Results of an unfinished study, so kept that a process may be killed at any moment.
///
/// A checkpoint closes a *part*, a file of frames, and then writes the bands as they stand after
/// it. A checkpoint is good if its bands are whole and so are all parts up to it. On opening, the
/// last good one counts and what lies behind it is deleted. Bands are cumulative and large, so only
/// the last two are kept: if the last part is found damaged, the checkpoint before it still stands.
///
/// Parts and blocks may differ in size from run to run; what is read back does not.
final class Journal implements AutoCloseable {

  private static final String PART = "part-";
  private static final String ROWS = ".rows";
  private static final String BANDS = ".bands";

  private final Path folder;
  private final int firstFuture;
  private final FrameLayout layout;
  private final List<Frame> frames = new ArrayList<>();
  private SeriesBands bands;
  private int nextFuture;
  private int parts;
  private @Nullable ChecksummedFile part;
  private long partBytes;
  private boolean ended;

  private Journal(Path folder, ResolvedStudy study, int firstFuture) {
    this.folder = folder;
    this.firstFuture = firstFuture;
    nextFuture = firstFuture;
    layout = FrameLayout.of(study);
    bands = SeriesBands.of(study);
  }

  /// The journal in a folder, as of its last good checkpoint; empty if there is none.
  ///
  /// @param firstFuture number of the first future that it holds, or will hold
  static Journal open(Path folder, ResolvedStudy study, int firstFuture) throws IOException {
    Journal journal = new Journal(folder, study, firstFuture);
    journal.recover(study);
    journal.deleteBehind();
    return journal;
  }

  /// Number of the first future that is not in the journal.
  int nextFuture() {
    return nextFuture;
  }

  /// Bands of the futures in the journal.
  SeriesBands bands() {
    return bands;
  }

  /// Frames in the order of the futures, to be read when the part has ended.
  List<Frame> frames() {
    if (part != null) {
      throw new IllegalStateException("The last part of the journal is still being written.");
    }
    return List.copyOf(frames);
  }

  /// Appends a block; it is safe from the next checkpoint on.
  void append(ResultBlock block) throws IOException {
    Path file = file(parts, ROWS);
    if (ended) {
      throw new IllegalStateException("A part has ended; nothing can follow before a checkpoint.");
    }
    if (part == null) {
      part = new ChecksummedFile(file);
      partBytes = 0;
    }
    layout.write(block, part.out());
    bands.add(block);
    frames.add(new Frame(file, partBytes, block.firstFuture(), block.futures()));
    partBytes += layout.bytes(block.futures());
    nextFuture += block.futures();
  }

  /// Ends the part, so that it can be read; it is not safe before the next checkpoint, which must
  /// come before anything else is appended.
  void endPart() throws IOException {
    if (part != null) {
      part.end();
      part = null;
      ended = true;
    }
  }

  /// Makes what was appended safe.
  void checkpoint() throws IOException {
    endPart();
    if (!ended) {
      return;
    }
    ChecksummedFile.force(file(parts, ROWS));
    try (ChecksummedFile file = new ChecksummedFile(file(parts, BANDS))) {
      file.out().writeInt(nextFuture);
      bands.write(file.out());
      file.finish();
    }
    Files.deleteIfExists(file(parts - 2, BANDS));
    parts++;
    ended = false;
  }

  /// Closes the files; what was appended after the last checkpoint is lost.
  @Override
  public void close() throws IOException {
    if (part != null) {
      part.close();
    }
  }

  private void recover(ResolvedStudy study) throws IOException {
    List<List<Frame>> found = new ArrayList<>();
    List<Integer> nextAfter = new ArrayList<>();
    int next = firstFuture;
    for (Path file = file(0, ROWS); ChecksummedFile.isWhole(file); ) {
      List<Frame> ofPart = layout.frames(file, next);
      if (ofPart.isEmpty()) {
        break;
      }
      next = ofPart.getLast().firstFuture() + ofPart.getLast().futures();
      found.add(ofPart);
      nextAfter.add(next);
      file = file(found.size(), ROWS);
    }
    for (int last = found.size() - 1; last >= 0; last--) {
      if (readBands(file(last, BANDS), nextAfter.get(last), study)) {
        nextFuture = nextAfter.get(last);
        parts = last + 1;
        found.subList(0, parts).forEach(frames::addAll);
        return;
      }
    }
  }

  private boolean readBands(Path file, int expectedNext, ResolvedStudy study) throws IOException {
    if (!ChecksummedFile.isWhole(file)) {
      return false;
    }
    try (DataInputStream in = ChecksummedFile.read(file)) {
      if (in.readInt() != expectedNext) {
        return false;
      }
      bands = SeriesBands.read(study, in);
      return true;
    }
  }

  private void deleteBehind() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PART + "*")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean counts = false;
        for (String kind : List.of(ROWS, BANDS)) {
          counts |= name.endsWith(kind) && name.compareTo(name(parts, kind)) < 0;
        }
        if (!counts) {
          Files.delete(file);
        }
      }
    }
  }

  private Path file(int number, String kind) {
    return folder.resolve(name(number, kind));
  }

  private static String name(int number, String kind) {
    return String.format(Locale.ROOT, "%s%010d%s", PART, number, kind);
  }
}
