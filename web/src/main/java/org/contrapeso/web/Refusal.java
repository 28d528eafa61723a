package org.contrapeso.web;

import java.util.List;

/// A request that is refused, told in the language of whoever asks.
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String title;
  private final String detail;
  private final transient List<Object> filling;
  private final transient List<Flaw> flaws;

  private Refusal(int status, String title, String detail, List<Object> filling, List<Flaw> flaws) {
    super(detail);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.filling = filling;
    this.flaws = flaws;
  }

  /// A refusal of the whole.
  ///
  /// @param title key of a phrase
  /// @param detail key of a phrase, which the rest fills
  Refusal(int status, String title, String detail, Object... filling) {
    this(status, title, detail, List.of(filling), List.of());
  }

  /// A refusal of what is wrong in places.
  Refusal(List<Flaw> flaws) {
    this(Status.BAD_REQUEST, "", "", List.of(), List.copyOf(flaws));
  }

  /// Something that the server itself finds wrong in a request.
  ///
  /// @param key the key that is at fault
  /// @param value the value as it was sent
  /// @param known what could have been meant, by its id; empty where nothing can be named
  /// @param expected key of a phrase
  /// @param filling what fills it
  record Flaw(String key, String value, List<String> known, String expected, List<Object> filling) {

    /// A flaw of a value that is no id.
    static Flaw of(String key, String value, String expected, Object... filling) {
      return new Flaw(key, value, List.of(), expected, List.of(filling));
    }

    /// A flaw of an id that is not known.
    static Flaw ofId(String key, String value, String expected, List<String> known) {
      return new Flaw(key, value, known, expected, List.of());
    }

    /// The refusal of this alone.
    Refusal alone() {
      return new Refusal(List.of(this));
    }

    private Problem.FaultOfRequest in(Words words) {
      return new Problem.FaultOfRequest(
          key, value, words.say(expected, filling.toArray()), words.hint(value, known));
    }
  }

  Problem problem(Words words) {
    return flaws.isEmpty()
        ? Problem.of(status, words.say(title), words.say(detail, filling.toArray()))
        : Problem.ofFaults(flaws.stream().map(flaw -> flaw.in(words)).toList(), words);
  }
}
