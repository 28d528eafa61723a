package org.contrapeso.evidence.fault;

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

  /// Letters of a key or value that are shown.
  private static final int LONGEST_VALUE = 80;

  /// Letters of a file's name, an expectation or a fix that are shown.
  private static final int LONGEST_PHRASE = 400;

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
      line.append(shown(place().toString(), LONGEST_PHRASE)).append(": ");
    }
    if (!key.isEmpty() || !value.isEmpty()) {
      line.append(shown(key, LONGEST_VALUE));
      line.append(key.isEmpty() || value.isEmpty() ? "" : " = ");
      boolean bare = value.equals(value.strip());
      line.append(bare ? "" : '"').append(shown(value, LONGEST_VALUE)).append(bare ? "" : '"');
      line.append(": ");
    }
    line.append(shown(expected, LONGEST_PHRASE)).append('.');
    if (!fix.isEmpty()) {
      line.append(' ').append(shown(fix, LONGEST_PHRASE));
    }
    return line.toString();
  }

  private static String shown(String text, int longest) {
    var shown = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      if (at == longest) {
        return shown.append("… (").append(text.length()).append(" characters)").toString();
      }
      char letter = text.charAt(at);
      if (letter == '\n') {
        shown.append("\\n");
      } else if (isVisible(letter)) {
        shown.append(letter);
      } else {
        shown.append("\\u%04x".formatted((int) letter));
      }
    }
    return shown.toString();
  }

  private static boolean isVisible(char letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
