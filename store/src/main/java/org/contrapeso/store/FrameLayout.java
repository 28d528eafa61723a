package org.contrapeso.store;

import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.TrajectoryBlock;

/// How a block of results stands in its frame.
///
/// A frame is the number of the first future, the number of futures `n` (32 bits each), and then
/// 64-bit numbers: `inputs · n`, the last row of which says whether a future's past comes near the
/// record; for each course `columns · n`; and if trajectories are kept `history · n` and for each
/// course `forecast · n`. The least significant byte of those comes first.
///
/// @param inputs number of inputs, and one
/// @param courses number of courses
/// @param columns number of result columns
/// @param history numbers kept of a future's series before the policy start, of all outcomes
/// @param forecast numbers kept of a future's series under one course, of all outcomes
record FrameLayout(int inputs, int courses, int columns, int history, int forecast) {

  static final int HEAD_BYTES = 2 * Integer.BYTES;

  static FrameLayout of(ResolvedStudy study) {
    int kept = study.trajectories() ? study.outcomes().size() : 0;
    return new FrameLayout(
        study.inputs().size() + 1,
        study.courses().size(),
        study.columns().size(),
        Math.multiplyExact(kept, study.historyWeeks().length),
        Math.multiplyExact(kept, study.forecastWeeks().length));
  }

  /// Bytes that one future takes in any frame.
  long bytesPerFuture() {
    return Double.BYTES * (inputs + (long) courses * columns + history + (long) courses * forecast);
  }

  /// Bytes of a frame of some futures.
  long bytes(int futures) {
    return HEAD_BYTES + futures * bytesPerFuture();
  }

  /// Place of the inputs in any frame.
  long inputsAt() {
    return HEAD_BYTES;
  }

  /// Place of the columns of a course in a frame of some futures.
  long columnsAt(int course, int futures) {
    return HEAD_BYTES + Double.BYTES * (inputs + (long) course * columns) * futures;
  }

  /// Place of the series before the policy start in a frame of some futures.
  long historyAt(int futures) {
    return columnsAt(courses, futures);
  }

  /// Place of the series under a course in a frame of some futures.
  long forecastAt(int course, int futures) {
    return historyAt(futures) + Double.BYTES * (history + (long) course * forecast) * futures;
  }

  /// Writes the frame of a block.
  void write(ResultBlock block, DataOutput out) throws IOException {
    int futures = block.futures();
    out.writeInt(block.firstFuture());
    out.writeInt(futures);
    write(block.inputs(), futures, out);
    write(new double[][] {block.match()}, futures, out);
    for (double[][] course : block.columns()) {
      write(course, futures, out);
    }
    if (forecast > 0) {
      write(block.history().values(), futures, out);
      for (TrajectoryBlock course : block.forecast()) {
        write(course.values(), futures, out);
      }
    }
  }

  /// Frames of a file that hold futures from `next` on without gap; none if the file holds anything
  /// else.
  List<Frame> frames(Path part, int next) throws IOException {
    List<Frame> frames = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ)) {
      long end = channel.size() - ChecksummedFile.CHECKSUM_BYTES;
      int expected = next;
      for (long position = 0; position < end; ) {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        fill(head, channel, position);
        Frame frame = new Frame(part, position, head.getInt(), head.getInt());
        position += bytes(frame.futures());
        if (frame.futures() < 1 || frame.firstFuture() != expected || position > end) {
          return List.of();
        }
        expected += frame.futures();
        frames.add(frame);
      }
    }
    return frames;
  }

  /// Reads numbers of a frame.
  ///
  /// @param place first byte of the numbers, counted from the frame's first
  /// @param count how many
  /// @param channel the open part that holds the frame
  static double[] read(Frame frame, long place, int count, FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(count, Double.BYTES));
    fill(bytes, channel, frame.position() + place);
    double[] numbers = new double[count];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
    return numbers;
  }

  private static void fill(ByteBuffer bytes, FileChannel channel, long position)
      throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException("A part of the journal ends too early.");
      }
    }
    bytes.flip();
  }

  private static void write(double[][] rows, int futures, DataOutput out) throws IOException {
    for (double[] row : rows) {
      write(row, futures, out);
    }
  }

  private static void write(double[] rows, int futures, DataOutput out) throws IOException {
    byte[] bytes = new byte[futures * Double.BYTES];
    DoubleBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    for (int row = 0; row < rows.length; row += futures) {
      numbers.put(0, rows, row, futures);
      out.write(bytes);
    }
  }
}
