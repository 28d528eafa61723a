package org.contrapeso.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  void checkKeys() throws Refusal {
    List<Refusal.Flaw> flaws =
        context.queryParamMap().keySet().stream()
            .filter(key ->
                !EVERYWHERE.contains(key)
                    && route.query().stream().noneMatch(each -> each.name().equals(key)))
            .sorted()
            .map(key -> Refusal.Flaw.of(key, "", "expected.key"))
            .toList();
    if (!flaws.isEmpty()) {
      throw new Refusal(flaws);
    }
  }

  /// The language: that of the key `lang`, else English.
  Locale locale() throws Refusal {
    String tag = find("lang").orElse(Language.ALL.getFirst());
    return Locale.forLanguageTag(
        Language.find(tag)
            .orElseThrow(() -> Refusal.Flaw.of("lang", tag, "expected.language").alone()));
  }

  /// Who asks: from an address, under a random name of the tab where there is one.
  Asker asker() throws Refusal {
    Optional<String> header = Optional.ofNullable(context.header("X-Visitor"));
    Optional<String> told = header.or(() -> find(VISITOR));
    return new Asker(
        Gate.network(Gate.address(context)), told.isEmpty() ? "" : named(VISITOR, told.get()));
  }

  /// Which of a visitor's requests this one replaces.
  String slot(String standard) throws Refusal {
    return named("slot", find("slot").orElse(standard));
  }

  private static String named(String key, String value) throws Refusal {
    if (!NAME.matcher(value).matches()) {
      throw Refusal.Flaw.of(key, value, "expected.name").alone();
    }
    return value;
  }

  boolean truth(String key) throws Refusal {
    String value = find(key).orElse("false");
    if (!List.of("true", "false").contains(value)) {
      throw Refusal.Flaw.of(key, value, "expected.truth").alone();
    }
    return value.equals("true");
  }

  /// A whole number from `least` to `most`.
  int whole(String key, int standard, int least, int most) throws Refusal {
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
    throw Refusal.Flaw.of(key, value.get(), "expected.whole", least, most).alone();
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(context.queryParam(key));
  }

  boolean accepts(String type) {
    String accept = context.header("Accept");
    return accept != null && accept.contains(type);
  }

  /// The words for whoever asks.
  Words words() {
    return Asked.words(context);
  }

  /// Likewise, of a request that no route has taken.
  static Words words(Context context) {
    return Words.of(
        Optional.ofNullable(context.queryParam("lang")).orElse(""),
        Optional.ofNullable(context.header("Accept-Language")).orElse(""));
  }
}
