package org.contrapeso.spark;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.PositionedReadable;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.series.SeriesBands;

/// What the series of a slice count, so filed that one outcome can be read without the others: a
/// section for each outcome, then the place of each section's first byte and of the last one's end
/// (64 bits each, most significant byte first).
final class BandFile {

  private BandFile() {}

  /// Writes the bands of a slice into a file.
  static void write(ResolvedStudy study, SeriesBands bands, Path file) throws IOException {
    int outcomes = study.outcomes().size();
    long[] places = new long[outcomes + 1];
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int outcome = 0; outcome < outcomes; outcome++) {
        ByteArrayOutputStream section = new ByteArrayOutputStream();
        bands.writeOutcome(outcome, new DataOutputStream(section));
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
    long index = size - Long.BYTES * (study.outcomes().size() + 1L);
    byte[] places = new byte[2 * Long.BYTES];
    file.readFully(index + (long) Long.BYTES * outcome, places);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(places));
    long begin = in.readLong();
    byte[] section = new byte[Math.toIntExact(in.readLong() - begin)];
    file.readFully(begin, section);
    return SeriesBands.readOutcome(study, new DataInputStream(new ByteArrayInputStream(section)));
  }
}
