package org.contrapeso.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// A file that ends with a checksum (CRC-32C, 64 bits wide) of what stands before it.
///
/// It is written under another name and moved into place whole, so that under its own name it is
/// whole or has been damaged since.
final class ChecksummedFile implements AutoCloseable {

  /// Bytes of the checksum at the end.
  static final int CHECKSUM_BYTES = Long.BYTES;

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Path draft;
  private final FileChannel channel;
  private final CRC32C checksum = new CRC32C();
  private final DataOutputStream out;

  /// Begins a file.
  ChecksummedFile(Path file) throws IOException {
    this.file = file;
    draft = file.resolveSibling(file.getFileName() + ".draft");
    channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    out =
        new DataOutputStream(
            new BufferedOutputStream(
                new CheckedOutputStream(Channels.newOutputStream(channel), checksum),
                BUFFER_BYTES));
  }

  /// Where the content goes.
  DataOutputStream out() {
    return out;
  }

  /// Ends the file, brings it down to the disk and moves it into place.
  void finish() throws IOException {
    writeChecksum();
    channel.force(true);
    close();
    moveInto(draft, file);
  }

  /// Ends the file and moves it into place; a machine that fails may still lose it.
  void end() throws IOException {
    writeChecksum();
    close();
    moveInto(draft, file);
  }

  /// Brings a file down to the disk.
  static void force(Path file) throws IOException {
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private void writeChecksum() throws IOException {
    out.flush();
    out.writeLong(checksum.getValue());
    out.flush();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// Whether a file is there and ends with its checksum.
  static boolean isWhole(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) < CHECKSUM_BYTES) {
      return false;
    }
    CheckedInputStream content = new CheckedInputStream(Files.newInputStream(file), new CRC32C());
    try (content) {
      long left = Files.size(file) - CHECKSUM_BYTES;
      byte[] buffer = new byte[BUFFER_BYTES];
      while (left > 0) {
        int read = content.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          return false;
        }
        left -= read;
      }
      long found = content.getChecksum().getValue();
      return new DataInputStream(content).readLong() == found;
    }
  }

  /// Content of a file that is whole.
  static DataInputStream read(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return new DataInputStream(new BufferedInputStream(in, BUFFER_BYTES));
  }

  /// Moves a file over another in one step, so that either the old or the new one is there.
  static void moveInto(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
