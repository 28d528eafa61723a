package org.contrapeso.evidence.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Place;

/// The bytes of a file, read only if it is a plain file of bearable size.
///
/// @param name the file as a reader knows it, with `/` between folders
/// @param bytes the content
public record TextFile(String name, byte[] bytes) {

  private static final int BYTES_PER_KIB = 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /// Reads `file`, or reports why it cannot be read.
  ///
  /// @param maxBytes a larger file is refused before it is read
  public static Optional<TextFile> read(Path file, String name, int maxBytes, FaultLog log) {
    var place = Place.of(name);
    try {
      if (!Files.exists(file)) {
        log.report(place, "", "", "no such file", "Check the name.");
      } else if (Files.isDirectory(file)) {
        log.report(place, "", "", "expected a file but found a folder", "Name a file in it.");
      } else if (!Files.isRegularFile(file)) {
        log.report(place, "", "", "expected a plain file, not a device or pipe", "");
      } else {
        try (InputStream stream = Files.newInputStream(file)) {
          long size = Files.size(file);
          byte[] bytes = size > maxBytes ? new byte[0] : stream.readNBytes(maxBytes + 1);
          if (size <= maxBytes && bytes.length <= maxBytes) {
            return Optional.of(new TextFile(name, bytes));
          }
          log.report(
              place,
              "",
              Math.max(size, bytes.length) / BYTES_PER_KIB + " KiB",
              "expected a file of at most " + maxBytes / BYTES_PER_KIB + " KiB",
              "Maybe another file was meant.");
        }
      }
    } catch (IOException unreadable) {
      log.report(
          place, "", "", "the file cannot be read", "Check that it may be read by this user.");
    }
    return Optional.empty();
  }

  /// Decodes the bytes as UTF-8, without a byte order mark, or reports the line that is not UTF-8.
  public Optional<String> text(FaultLog log) {
    var input = ByteBuffer.wrap(bytes);
    var output = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, output, true);
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException notUtf8) {
      log.report(
          new Place(name, lineOf(input.position())),
          "",
          "",
          "expected UTF-8 text",
          "Save the file as UTF-8.");
      return Optional.empty();
    }
    String text = output.flip().toString();
    return Optional.of(
        !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
  }

  private int lineOf(int position) {
    int line = 1;
    for (int at = 0; at < position; at++) {
      line += bytes[at] == '\n' ? 1 : 0;
    }
    return line;
  }
}
