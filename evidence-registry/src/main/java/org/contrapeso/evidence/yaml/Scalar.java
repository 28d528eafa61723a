package org.contrapeso.evidence.yaml;

import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.Place;

/// A single value, with the kind that YAML's core schema gives to it.
///
/// Only decimal numbers count as numbers: `0x1F`, `1_000` and `1,5` are text.
///
/// @param place where the value stands
/// @param path the keys that lead to it
/// @param text the value as written, without quotes
/// @param kind what the value is
public record Scalar(Place place, String path, String text, Kind kind) implements Node {

  /// What a single value is.
  public enum Kind {
    /// Nothing, written as `null`, `~` or an empty place.
    NOTHING,
    /// `true` or `false`.
    TRUTH,
    /// A whole number without point or exponent.
    INTEGER,
    /// A decimal number with a point or an exponent.
    NUMBER,
    /// Anything else, and all that is quoted.
    TEXT
  }

  /// The largest whole number that JSON carries unharmed everywhere, `2^53 - 1`.
  public static final long MOST_INTEGER = (1L << 53) - 1;

  /// The smallest whole number that JSON carries unharmed everywhere.
  public static final long LEAST_INTEGER = -MOST_INTEGER;

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  /// A value written without quotes, whose kind its text decides.
  static Scalar plain(Place place, String path, String text) {
    return new Scalar(place, path, text, kindOf(text));
  }

  /// A value that is text whatever it looks like.
  static Scalar quoted(Place place, String path, String text) {
    return new Scalar(place, path, text, Kind.TEXT);
  }

  private static Kind kindOf(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> Kind.NOTHING;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.TRUTH;
      default -> {
        if (INTEGER.matcher(text).matches()) {
          yield Kind.INTEGER;
        }
        yield NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
      }
    };
  }

  /// Whether `text`, without quotes around it, is a decimal number.
  public static boolean isDecimal(String text) {
    Kind kind = kindOf(text);
    return kind == Kind.INTEGER || kind == Kind.NUMBER;
  }

  /// Whether this is a number of either kind.
  public boolean isNumber() {
    return kind == Kind.INTEGER || kind == Kind.NUMBER;
  }

  /// The number; infinite if the text is beyond the range of a `double`.
  ///
  /// @throws IllegalStateException if this is no number, which a schema should have ruled out
  public double number() {
    if (!isNumber()) {
      throw new IllegalStateException(
          "%s: %s is read as a number, but the schema let \"%s\" pass."
              .formatted(place, path, text));
    }
    return Double.parseDouble(text);
  }

  /// The whole number.
  ///
  /// @throws IllegalStateException if this is no whole number between [#LEAST_INTEGER] and
  ///   [#MOST_INTEGER], which a schema should have ruled out
  public long integer() {
    double number = number();
    if (number != Math.rint(number) || number < LEAST_INTEGER || number > MOST_INTEGER) {
      throw new IllegalStateException(
          "%s: %s is read as a whole number, but the schema let \"%s\" pass."
              .formatted(place, path, text));
    }
    return (long) number;
  }

  /// Whether this is `true`.
  ///
  /// @throws IllegalStateException if this is neither true nor false
  public boolean truth() {
    if (kind != Kind.TRUTH) {
      throw new IllegalStateException(
          "%s: %s is read as true or false, but the schema let \"%s\" pass."
              .formatted(place, path, text));
    }
    return Boolean.parseBoolean(text);
  }

  @Override
  public String shown() {
    return text;
  }
}
