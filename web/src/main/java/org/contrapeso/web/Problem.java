package org.contrapeso.web;

import java.util.List;
import org.contrapeso.evidence.fault.Fault;

/// What is wrong with a request (RFC 9457).
///
/// @param type what kind of problem; `about:blank` where the status says all
/// @param title the kind in words
/// @param status status of the answer
/// @param detail what is wrong here
/// @param faults every fault of what was sent
record Problem(String type, String title, int status, String detail, List<FaultOfRequest> faults) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final int LONGEST = 200;

  /// A fault of a request.
  ///
  /// @param key the key that is at fault; empty where the whole is
  /// @param value the value as it was sent, cut where it is long
  /// @param expected what was expected
  /// @param fix a likely repair, or empty
  record FaultOfRequest(String key, String value, String expected, String fix) {

    private FaultOfRequest cut() {
      return new FaultOfRequest(Problem.cut(key), Problem.cut(value), expected, fix);
    }
  }

  static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail, List.of());
  }

  /// Faults that readers of files and links tell, in the language of whoever asks.
  static Problem of(List<Fault> faults, Words words) {
    return ofFaults(
        faults.stream()
            .map(fault ->
                new FaultOfRequest(
                    fault.key(), fault.value(), words.of(fault.expected()), words.of(fault.fix())))
            .distinct() // both ends of a range may be at fault
            .toList(),
        words);
  }

  static Problem ofFaults(List<FaultOfRequest> faults, Words words) {
    return new Problem(
        "about:blank",
        words.say("faulty.title"),
        Status.BAD_REQUEST,
        faults.size() == 1 ? words.say("faulty.one") : words.say("faulty.other", faults.size()),
        faults.stream().map(FaultOfRequest::cut).toList());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
