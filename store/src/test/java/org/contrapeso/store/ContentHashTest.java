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

  @Test
  void hashIsThatOfTheStatedBytes() throws IOException {
    // Python: sha256(b"a:INTEGER\nb:DOUBLE\nc:VARCHAR\n\n" + for each row
    //   struct.pack("<idi", a, b, len(c)) + c)
    ContentHash hash = hash(COLUMNS, new Row(1, 0.5, "é"), new Row(-1, -0.0, ""));
    assertThat(hash.rows()).isEqualTo(2);
    assertThat(hash.hex())
        .isEqualTo("ba2b5921cf3c4b76e2ec61f45c03d4b26bdde0196f85e982f06162558a1c3df8");
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
            new Rows(
                Pages.of(Stream.of(many).map(row -> (Page) new RowPage(List.of(row))).toList())));
    assertThat(paged.hex()).isEqualTo(whole.hex());
  }

  private static ContentHash hash(List<TableColumn> columns, Row... rows) throws IOException {
    return ContentHash.of(columns, new Rows(Pages.of(List.of(new RowPage(List.of(rows))))));
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
