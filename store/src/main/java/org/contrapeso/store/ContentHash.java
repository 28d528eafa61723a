package org.contrapeso.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.contrapeso.experiment.LocalRunner;

/// SHA-256 of what a table says, whatever the encoding of its file and whoever computed its rows.
///
/// A tree (Merkle 1979), so that many can hash one table:
///
/// - a leaf is the SHA-256 of the rows of one course and one block of 64 futures (0 to 63, 64 to
///   127, …): row by row and column by column a number's bits, least byte first, or the length of a
///   text in bytes (32 bits) and its UTF-8;
/// - a branch is the SHA-256 of a course's leaves;
/// - the hash is the SHA-256 of, in UTF-8, each column's name, a colon, its type and a line feed;
///   an empty line; and the branches.
///
/// Leaves and branches stand in the order of the rows. A table without a column `future` has one
/// leaf a course, one without a column `course` has one branch.
final class ContentHash {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int NONE = -1;

  private final ColumnType[] types;
  private final int courseColumn;
  private final int futureColumn;
  private final MessageDigest root = sha256();
  private final MessageDigest leaf = sha256();
  private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private boolean inLeaf;
  private String course = "";
  private int block;
  private long rows;

  /// The hash of a table that has no rows so far.
  ContentHash(List<TableColumn> columns) {
    types = columns.stream().map(TableColumn::type).toArray(ColumnType[]::new);
    courseColumn = columns.indexOf(StudyTables.COURSE);
    futureColumn = columns.indexOf(StudyTables.FUTURE);
    StringBuilder head = new StringBuilder();
    for (TableColumn column : columns) {
      head.append(column.name()).append(':').append(column.type()).append('\n');
    }
    root.update(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  /// The hash of a table, read to its end.
  static ContentHash of(List<TableColumn> columns, Pages pages) throws IOException {
    ContentHash hash = new ContentHash(columns);
    for (Optional<Page> page = pages.next(); page.isPresent(); page = pages.next()) {
      hash.add(page.get(), 0, page.get().rows());
    }
    return hash;
  }

  /// Adds rows of a page.
  ///
  /// @param from the first of them
  /// @param end position behind the last
  void add(Page page, int from, int end) {
    for (int row = from; row < end; row++) {
      enterLeaf(page, row);
      for (int column = 0; column < types.length; column++) {
        switch (types[column]) {
          case INTEGER -> withSpace(Integer.BYTES).putInt(page.integer(row, column));
          case DOUBLE ->
              withSpace(Double.BYTES).putLong(Double.doubleToRawLongBits(page.number(row, column)));
          case VARCHAR -> add(page.text(row, column).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    rows += end - from;
  }

  /// Adds the leaves of rows that were hashed elsewhere; they follow those of the same course.
  ///
  /// @param hashed their hashes, one after the other, as [#leaves()] gives them
  /// @param count number of rows
  void addLeaves(byte[] hashed, long count) {
    leaves.writeBytes(hashed);
    rows += count;
  }

  /// Ends the rows of a course.
  void endCourse() {
    endLeaf();
    if (leaves.size() > 0) {
      root.update(sha256().digest(leaves.toByteArray()));
      leaves.reset();
    }
  }

  /// Hashes of the leaves of the last course, one after the other; the row added next begins a new
  /// one.
  byte[] leaves() {
    endLeaf();
    return leaves.toByteArray();
  }

  /// Number of rows added.
  long rows() {
    return rows;
  }

  /// The hash in hexadecimal; nothing can be added afterwards.
  String hex() {
    endCourse();
    return HexFormat.of().formatHex(root.digest());
  }

  private void enterLeaf(Page page, int row) {
    String rowCourse = courseColumn == NONE ? course : page.text(row, courseColumn);
    int rowBlock =
        futureColumn == NONE ? 0 : page.integer(row, futureColumn) / LocalRunner.FUTURES_PER_BLOCK;
    if (inLeaf && !rowCourse.equals(course)) {
      endCourse();
    } else if (inLeaf && rowBlock != block) {
      endLeaf();
    }
    inLeaf = true;
    course = rowCourse;
    block = rowBlock;
  }

  private void endLeaf() {
    if (inLeaf) {
      flush();
      leaves.writeBytes(leaf.digest());
      inLeaf = false;
    }
  }

  private void add(byte[] text) {
    withSpace(Integer.BYTES).putInt(text.length);
    if (text.length <= BUFFER_BYTES) {
      withSpace(text.length).put(text);
    } else {
      flush();
      leaf.update(text);
    }
  }

  private ByteBuffer withSpace(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    leaf.update(buffer.array(), 0, buffer.position());
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
