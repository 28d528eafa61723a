package org.contrapeso.spark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.hadoop.fs.PositionedReadable;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.series.SeriesBands;

/// What the series of a slice count, so filed that one outcome can be read without the others: a
/// deflated section for each outcome, then the place of each section's first byte and of the last
/// one's end (64 bits each, most significant byte first).
final class BandFile {

  private static final int BUFFER_BYTES = 1 << 16;

  private BandFile() {}

  /// Writes the bands of a slice into a file.
  static void write(ResolvedStudy study, SeriesBands bands, Path file) throws IOException {
    int outcomes = study.outcomes().size();
    long[] places = new long[outcomes + 1];
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int outcome = 0; outcome < outcomes; outcome++) {
        ByteArrayOutputStream section = new ByteArrayOutputStream();
        try (DataOutputStream deflated =
            new DataOutputStream(new DeflaterOutputStream(section, deflater, BUFFER_BYTES))) {
          bands.writeOutcome(outcome, deflated);
        }
        deflater.reset();
        section.writeTo(out);
        places[outcome + 1] = places[outcome] + section.size();
      }
      for (long place : places) {
        out.writeLong(place);
      }
    }
  }

  /// Reads the bands of one outcome; there it has position 0.
  ///
  /// @param size size of the file, in bytes
  static SeriesBands read(ResolvedStudy study, PositionedReadable file, long size, int outcome)
      throws IOException {
    try (DataInputStream section = section(study, file, size, outcome)) {
      return SeriesBands.readOutcome(study, section);
    }
  }

  /// Adds the bands of one outcome to what was read of it.
  ///
  /// @param size size of the file, in bytes
  static void add(
      SeriesBands sum, ResolvedStudy study, PositionedReadable file, long size, int outcome)
      throws IOException {
    try (DataInputStream section = section(study, file, size, outcome)) {
      sum.addOutcome(section);
    }
  }

  private static DataInputStream section(
      ResolvedStudy study, PositionedReadable file, long size, int outcome) throws IOException {
    long index = size - Long.BYTES * (study.outcomes().size() + 1L);
    byte[] places = new byte[2 * Long.BYTES];
    file.readFully(index + (long) Long.BYTES * outcome, places);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(places));
    long begin = in.readLong();
    byte[] section = new byte[Math.toIntExact(in.readLong() - begin)];
    file.readFully(begin, section);
    return new DataInputStream(
        new BufferedInputStream(
            new InflaterInputStream(new ByteArrayInputStream(section)), BUFFER_BYTES));
  }
}
