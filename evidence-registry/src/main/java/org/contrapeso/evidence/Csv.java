package org.contrapeso.evidence;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Place;

/// Tables in comma-separated values, as RFC 4180 has them: quotes around a cell, doubled inside.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
final class Csv {

  /// One row.
  ///
  /// @param line on which it begins, counted from 1
  /// @param cells without quotes
  record Row(int line, List<String> cells) {}

  private final String file;
  private final String text;
  private int at;
  private int line = 1;

  private Csv(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /// Splits `text` into rows; reports a quote that is not closed or not at the border of a cell.
  static List<Row> parse(String file, String text, FaultLog log) {
    var csv = new Csv(file, text);
    List<Row> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      rows.add(csv.row(log));
    }
    return rows;
  }

  private Row row(FaultLog log) {
    int begin = line;
    List<String> cells = new ArrayList<>();
    do {
      cells.add(peek() == '"' ? quoted(log) : plain());
    } while (skip(','));
    skip('\r');
    if (!skip('\n') && at < text.length()) {
      log.report(
          new Place(file, line), "", "", "text after a closing quote", "Double quotes in a cell.");
      at = text.length();
    }
    line++;
    return new Row(begin, List.copyOf(cells));
  }

  private String plain() {
    int begin = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(begin, at);
  }

  private String quoted(FaultLog log) {
    int opened = line;
    var cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char letter = text.charAt(at);
      at++;
      if (letter != '"') {
        line += letter == '\n' ? 1 : 0;
        cell.append(letter);
      } else if (skip('"')) {
        cell.append('"');
      } else {
        return cell.toString();
      }
    }
    log.report(new Place(file, opened), "", "", "a quote is opened but not closed", "Close it.");
    return cell.toString();
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private boolean skip(char letter) {
    if (peek() == letter) {
      at++;
      return true;
    }
    return false;
  }
}
