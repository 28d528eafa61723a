package org.contrapeso.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A column of a table that is printed as text. Words wrap where the table would grow too wide;
/// where that is not enough, what is left of the columns follows below, behind the first again.
final class TextColumn {

  /// The widest table, in characters.
  static final int WIDTH = 120;

  private static final String GAP = "  ";

  /// Where a word may be broken; takes no room.
  private static final String MAY_BREAK = "\u200B";

  private static final Pattern PIECES = Pattern.compile("(?<= )|(?<=" + MAY_BREAK + ")");

  /// What wrapping leaves of a column, at least.
  private static final int NARROWEST = 20;

  private final String head;
  private final List<String> cells;
  private final boolean numeric;
  private final int least;
  private int width;

  /// A column.
  ///
  /// @param head its head; an id may be broken behind a point or an underscore
  /// @param numeric whether it is aligned at the right
  TextColumn(String head, List<String> cells, boolean numeric) {
    this.head = head.replaceAll("(?<=[._])(?=[a-z])", MAY_BREAK);
    this.cells = cells;
    this.numeric = numeric;
    int longestWord = longestWord(this.head);
    width = longestWord;
    for (String cell : cells) {
      longestWord = Math.max(longestWord, longestWord(cell));
      width = Math.max(width, cell.length());
    }
    least = numeric ? width : Math.max(longestWord, Math.min(width, NARROWEST));
  }

  /// Prints columns of as many rows side by side.
  static void print(List<TextColumn> columns, int rows, PrintWriter out) {
    List<TextColumn> block = new ArrayList<>();
    int total = 0;
    for (TextColumn column : columns) {
      if (block.size() > 1 && total + GAP.length() + column.least > WIDTH) {
        printBlock(block, rows, out);
        out.println();
        block = new ArrayList<>(List.of(columns.getFirst()));
        total = columns.getFirst().least;
      }
      total += column.least + (block.isEmpty() ? 0 : GAP.length());
      block.add(column);
    }
    printBlock(block, rows, out);
  }

  private static void printBlock(List<TextColumn> columns, int rows, PrintWriter out) {
    fit(columns);
    printRow(columns, columns.stream().map(column -> column.head).toList(), out);
    printRow(columns, columns.stream().map(column -> "-".repeat(column.width)).toList(), out);
    for (int row = 0; row < rows; row++) {
      int at = row;
      printRow(columns, columns.stream().map(column -> column.cells.get(at)).toList(), out);
    }
  }

  /// Narrows the widest columns until the table fits, or can give way no further.
  private static void fit(List<TextColumn> columns) {
    int total = columns.stream().mapToInt(column -> column.width + GAP.length()).sum();
    for (; total - GAP.length() > WIDTH; total--) {
      Optional<TextColumn> widest =
          columns.stream()
              .filter(column -> column.width > column.least)
              .max(Comparator.comparingInt(column -> column.width));
      if (widest.isEmpty()) {
        return;
      }
      widest.get().width--;
    }
  }

  private static void printRow(List<TextColumn> columns, List<String> cells, PrintWriter out) {
    List<List<String>> wrapped = new ArrayList<>();
    int lines = 0;
    for (int column = 0; column < columns.size(); column++) {
      wrapped.add(wrap(cells.get(column), columns.get(column).width));
      lines = Math.max(lines, wrapped.getLast().size());
    }
    for (int line = 0; line < lines; line++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < columns.size(); column++) {
        List<String> own = wrapped.get(column);
        text.append(column == 0 ? "" : GAP);
        text.append(columns.get(column).padded(line < own.size() ? own.get(line) : ""));
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private String padded(String line) {
    String padding = " ".repeat(width - line.length());
    return numeric ? padding + line : line + padding;
  }

  /// The lines of a text, none wider than `width` unless a word is.
  static List<String> wrap(String cell, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : PIECES.split(cell, -1)) {
      String longer = line + piece.replace(MAY_BREAK, "");
      if (!line.isEmpty() && longer.stripTrailing().length() > width) {
        lines.add(line.stripTrailing());
        line = piece.replace(MAY_BREAK, "");
      } else {
        line = longer;
      }
    }
    lines.add(line.stripTrailing());
    return lines;
  }

  private static int longestWord(String text) {
    int longest = 0;
    for (String piece : PIECES.split(text, -1)) {
      longest = Math.max(longest, piece.replace(MAY_BREAK, "").stripTrailing().length());
    }
    return longest;
  }
}
