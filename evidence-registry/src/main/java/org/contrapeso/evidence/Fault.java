package org.contrapeso.evidence;

/// One thing that is wrong in what a person wrote, with the place, the expectation and a likely
/// fix.
///
/// @param file the file, or empty where the text did not come from one
/// @param line counted from 1; 0 means the file as a whole
/// @param key path of keys to the value, such as `rivals[0].value`, or empty
/// @param value the text as written, or empty where it is missing
/// @param expected what was expected, as a clause without a full stop
/// @param fix a likely repair, as a sentence, or empty
public record Fault(String file, int line, String key, String value, String expected, String fix) {

  private static final int LONGEST_SHOWN = 80;

  /// A fault at `place`.
  public static Fault at(Place place, String key, String value, String expected, String fix) {
    return new Fault(place.file(), place.line(), key, value, expected, fix);
  }

  /// A fault of a text that is not, or not yet, known to stand in a file.
  public static Fault of(String value, String expected, String fix) {
    return new Fault("", 0, "", value, expected, fix);
  }

  /// Where the fault is.
  public Place place() {
    return new Place(file, line);
  }

  /// Copies this fault to another place and key; value, expectation and fix stay.
  public Fault withPlace(Place place, String key) {
    return new Fault(place.file(), place.line(), key, value, expected, fix);
  }

  /// Returns `file:line: key = value: expected. Fix`, without the parts that are empty.
  ///
  /// Control characters are escaped and long parts are cut, so that a hostile file cannot write to
  /// a terminal.
  @Override
  public String toString() {
    var line = new StringBuilder();
    if (!file.isEmpty()) {
      line.append(shown(place().toString())).append(": ");
    }
    if (!key.isEmpty() || !value.isEmpty()) {
      line.append(shown(key));
      line.append(key.isEmpty() || value.isEmpty() ? "" : " = ");
      line.append(value.equals(value.strip()) ? shown(value) : '"' + shown(value) + '"')
          .append(": ");
    }
    line.append(expected).append('.');
    if (!fix.isEmpty()) {
      line.append(' ').append(fix);
    }
    return line.toString();
  }

  /// Returns `text` on one line, without control characters, cut to a readable length.
  static String shown(String text) {
    var shown = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      if (at == LONGEST_SHOWN) {
        return shown.append("… (").append(text.length()).append(" characters)").toString();
      }
      char letter = text.charAt(at);
      if (Character.isISOControl(letter)
          || Character.getType(letter) == Character.FORMAT
          || Character.getType(letter) == Character.LINE_SEPARATOR
          || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR) {
        shown.append(letter == '\n' ? "\\n" : "\\u%04x".formatted((int) letter));
      } else {
        shown.append(letter);
      }
    }
    return shown.toString();
  }
}
