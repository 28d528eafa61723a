package org.contrapeso.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A column of a table that is printed as text; words wrap where the table would grow too wide.
final class TextColumn {

  private static final String GAP = "  ";
  private static final int WIDTH = 120;

  /// What wrapping leaves of a column, at least: of names, and of prose.
  private static final int NARROWEST = 20;

  private static final int NARROWEST_PROSE = 40;

  private final String head;
  private final List<String> cells;
  private final boolean numeric;
  private final int least;
  private int width;

  /// A column.
  ///
  /// @param name its name; an underscore becomes a space, unless it is the id of something
  /// @param numeric whether it is aligned at the right
  TextColumn(String name, List<String> cells, boolean numeric) {
    head = name.indexOf('.') < 0 ? name.replace('_', ' ') : name;
    this.cells = cells;
    this.numeric = numeric;
    int longestWord = longestWord(head);
    width = longestWord;
    for (String cell : cells) {
      longestWord = Math.max(longestWord, longestWord(cell));
      width = Math.max(width, cell.length());
    }
    int bearable = width > 2 * NARROWEST_PROSE ? NARROWEST_PROSE : NARROWEST;
    least = numeric ? width : Math.max(longestWord, Math.min(width, bearable));
  }

  /// Prints columns of as many rows side by side.
  static void print(List<TextColumn> columns, int rows, PrintWriter out) {
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

  private static List<String> wrap(String cell, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : cell.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int longestWord(String text) {
    int longest = 0;
    for (String word : text.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
