package org.contrapeso.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ContentHashTest {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("a", ColumnType.INTEGER),
          new TableColumn("b", ColumnType.DOUBLE),
          new TableColumn("c", ColumnType.VARCHAR));

  private static final List<TableColumn> RESULTS =
      List.of(StudyTables.COURSE, StudyTables.FUTURE, new TableColumn("value", ColumnType.DOUBLE));
  private static final Row A0 = new Row(0, 1, "a");
  private static final Row A63 = new Row(63, 2, "a");
  private static final Row A64 = new Row(64, 3, "a");
  private static final Row B0 = new Row(0, 4, "b");

  @Test
  void hashIsThatOfTheStatedBytes() throws IOException {
    // Python: s = lambda b: sha256(b).digest()
    //   sha256(b"a:INTEGER\nb:DOUBLE\nc:VARCHAR\n\n" + s(s(for each row
    //     struct.pack("<idi", a, b, len(c)) + c)))
    ContentHash hash = hash(COLUMNS, new Row(1, 0.5, "é"), new Row(-1, -0.0, ""));
    assertThat(hash.rows()).isEqualTo(2);
    assertThat(hash.hex())
        .isEqualTo("2872ab1e27f14e63bfb978f45db8ccadabda1221270e70f604fc969b00e7b3c0");
  }

  @Test
  void coursesAreBranchesAndBlocksOfFuturesAreLeaves() throws IOException {
    // Python: r = lambda c, f, v: struct.pack("<i", len(c)) + c + struct.pack("<id", f, v)
    //   a = s(s(r(b"a", 0, 1) + r(b"a", 63, 2)) + s(r(b"a", 64, 3)))
    //   sha256(b"course:VARCHAR\nfuture:INTEGER\nvalue:DOUBLE\n\n" + a + s(s(r(b"b", 0, 4))))
    assertThat(hash(RESULTS, A0, A63, A64, B0).hex())
        .isEqualTo("96e337912846bb49eceb39066413f78b3dbebe4f9961b1b09ef88b4852512c82");
  }

  @Test
  void partsThatAreHashedApartGiveTheHashOfTheWhole() throws IOException {
    ContentHash put = new ContentHash(RESULTS);
    for (Row[] part : new Row[][] {{A0, A63}, {A64}}) {
      put.addLeaves(hash(RESULTS, part).leaves(), part.length);
    }
    put.endCourse();
    put.addLeaves(hash(RESULTS, B0).leaves(), 1);

    ContentHash whole = hash(RESULTS, A0, A63, A64, B0);
    assertThat(put.rows()).isEqualTo(whole.rows());
    assertThat(put.hex()).isEqualTo(whole.hex());
  }

  @Test
  void everyPartOfATableCounts() throws IOException {
    Row one = new Row(1, 2, "x");
    Row other = new Row(2, 1, "y");
    List<TableColumn> renamed =
        List.of(COLUMNS.get(0), COLUMNS.get(1), new TableColumn("d", ColumnType.VARCHAR));
    assertThat(
            List.of(
                hash(COLUMNS).hex(),
                hash(COLUMNS, one).hex(),
                hash(renamed, one).hex(),
                hash(COLUMNS, new Row(2, 2, "x")).hex(),
                hash(COLUMNS, new Row(1, Math.nextUp(2.0), "x")).hex(),
                hash(COLUMNS, new Row(1, 2, "X")).hex(),
                hash(COLUMNS, one, other).hex(),
                hash(COLUMNS, other, one).hex()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theCutIntoPagesDoesNotCount() throws IOException {
    Row one = new Row(1, 2, "x");
    Row[] many = new Row[10_000]; // more than the hash buffers at once
    Arrays.fill(many, one);
    ContentHash whole = hash(COLUMNS, many);
    ContentHash paged =
        ContentHash.of(
            COLUMNS,
            Pages.of(Stream.of(many).map(row -> (Page) new RowPage(List.of(row))).toList()));
    assertThat(paged.hex()).isEqualTo(whole.hex());
  }

  private static ContentHash hash(List<TableColumn> columns, Row... rows) throws IOException {
    return ContentHash.of(columns, Pages.of(List.of(new RowPage(List.of(rows)))));
  }

  private record Row(int integer, double number, String text) {}

  private record RowPage(List<Row> list) implements Page {

    @Override
    public int rows() {
      return list.size();
    }

    @Override
    public int integer(int row, int column) {
      return list.get(row).integer();
    }

    @Override
    public double number(int row, int column) {
      return list.get(row).number();
    }

    @Override
    public String text(int row, int column) {
      return list.get(row).text();
    }
  }
}
