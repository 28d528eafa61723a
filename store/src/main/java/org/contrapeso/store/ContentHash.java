package org.contrapeso.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 of what a table says, whatever the encoding of its file.
///
/// Hashed are, in UTF-8, each column's name, a colon, its type and a line feed; an empty line; then
/// row by row and column by column a number's bits, least byte first, or the length of a text in
/// bytes (32 bits) and its UTF-8.
final class ContentHash {

  private static final int BUFFER_BYTES = 1 << 16;

  private final List<TableColumn> columns;
  private final MessageDigest digest = sha256();
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long rows;

  /// The hash of a table that has no rows so far.
  ContentHash(List<TableColumn> columns) {
    this.columns = columns;
    StringBuilder head = new StringBuilder();
    for (TableColumn column : columns) {
      head.append(column.name()).append(':').append(column.type()).append('\n');
    }
    digest.update(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  /// The hash of a table, read to its end.
  static ContentHash of(List<TableColumn> columns, Rows rows) throws IOException {
    ContentHash hash = new ContentHash(columns);
    while (rows.next()) {
      hash.add(rows);
    }
    return hash;
  }

  /// Adds the row at which `row` stands.
  void add(Rows row) {
    for (int column = 0; column < columns.size(); column++) {
      switch (columns.get(column).type()) {
        case INTEGER -> withSpace(Integer.BYTES).putInt(row.integer(column));
        case DOUBLE ->
            withSpace(Double.BYTES).putLong(Double.doubleToRawLongBits(row.number(column)));
        case VARCHAR -> add(row.text(column).getBytes(StandardCharsets.UTF_8));
      }
    }
    rows++;
  }

  /// Number of rows added.
  long rows() {
    return rows;
  }

  /// The hash in hexadecimal; nothing can be added afterwards.
  String hex() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(byte[] text) {
    withSpace(Integer.BYTES).putInt(text.length);
    if (text.length <= BUFFER_BYTES) {
      withSpace(text.length).put(text);
    } else {
      flush();
      digest.update(text);
    }
  }

  private ByteBuffer withSpace(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    digest.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
