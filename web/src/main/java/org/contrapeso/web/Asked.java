package org.contrapeso.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.scenario.StudyLink;

/// What a request asks for: the keys that the server reads, and the link.
///
/// @param context the request
/// @param route the route that it took
record Asked(Context context, Route route) {

  /// Keys that every route reads.
  private static final List<String> EVERYWHERE = List.of("lang", "visitor", "slot");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final String VISITOR = "visitor";

  /// The link: what is left of the query.
  ///
  /// @throws FaultsException with every fault of its form
  StudyLink link() throws FaultsException {
    Set<String> own = new TreeSet<>(EVERYWHERE);
    route.query().forEach(key -> own.add(key.name()));
    StringBuilder rest = new StringBuilder();
    String query = context.queryString();
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (!own.contains(equals < 0 ? part : part.substring(0, equals))) {
        rest.append(rest.isEmpty() ? "" : "&").append(part);
      }
    }
    return StudyLink.parse(rest.toString());
  }

  /// Refuses keys that the route does not read.
  void checkKeys() throws FaultsException {
    List<Fault> faults =
        context.queryParamMap().keySet().stream()
            .filter(key ->
                !EVERYWHERE.contains(key)
                    && route.query().stream().noneMatch(each -> each.name().equals(key)))
            .sorted()
            .map(key -> fault(key, "", "expected a key that this address reads"))
            .toList();
    if (!faults.isEmpty()) {
      throw new FaultsException(faults);
    }
  }

  /// The language: that of the key `lang`, else English.
  Locale locale() throws FaultsException {
    String tag = find("lang").orElse("en");
    if (!List.of("en", "es").contains(tag)) {
      throw new FaultsException(fault("lang", tag, "expected en or es"));
    }
    return Locale.forLanguageTag(tag);
  }

  /// Who asks: a random name of the tab, else the address.
  String visitor() throws FaultsException {
    Optional<String> header = Optional.ofNullable(context.header("X-Visitor"));
    Optional<String> told = header.or(() -> find(VISITOR));
    if (told.isEmpty()) {
      return "address:" + context.req().getRemoteAddr();
    }
    return named(VISITOR, told.get());
  }

  /// Which of a visitor's requests this one replaces.
  String slot(String standard) throws FaultsException {
    return named("slot", find("slot").orElse(standard));
  }

  private static String named(String key, String value) throws FaultsException {
    if (!NAME.matcher(value).matches()) {
      throw new FaultsException(fault(key, value, "expected 1 to 64 letters, digits, - or _"));
    }
    return value;
  }

  boolean truth(String key) throws FaultsException {
    String value = find(key).orElse("false");
    if (!List.of("true", "false").contains(value)) {
      throw new FaultsException(fault(key, value, "expected true or false"));
    }
    return value.equals("true");
  }

  /// A whole number from `least` to `most`.
  int whole(String key, int standard, int least, int most) throws FaultsException {
    Optional<String> value = find(key);
    if (value.isEmpty()) {
      return standard;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException unreadable) {
      // reported below, like a number out of range
    }
    throw new FaultsException(
        fault(key, value.get(), "expected a whole number from %d to %d".formatted(least, most)));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(context.queryParam(key));
  }

  boolean accepts(String type) {
    String accept = context.header("Accept");
    return accept != null && accept.contains(type);
  }

  static Fault fault(String key, String value, String expected) {
    return new Fault("", 0, key, value, expected, "");
  }
}
