package org.contrapeso.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.contrapeso.briefing.Vocabulary;
import org.contrapeso.evidence.Claim;
import org.contrapeso.evidence.Entry;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.LegalRule;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Series;
import org.contrapeso.evidence.Source;
import org.contrapeso.evidence.Unknown;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.web.Route.QueryKey;

/// Lists of what there is, in pages, and its entries one by one.
final class Lists {

  private static final int PER_PAGE = 100;
  private static final int MOST_PER_PAGE = 1_000;
  private static final int MOST_PAGES = 1_000_000;

  private final Holdings holdings;
  private final SortedMap<String, List<String>> citedBy = new TreeMap<>();

  Lists(Holdings holdings) {
    this.holdings = holdings;
    holdings
        .registry()
        .entries()
        .forEach(entry ->
            sourcesOf(entry)
                .distinct()
                .forEach(source ->
                    citedBy.computeIfAbsent(source, id -> new ArrayList<>()).add(entry.id())));
    citedBy.values().forEach(Collections::sort);
  }

  /// A page of a list.
  ///
  /// @param items the items, in the order of their ids
  /// @param page number of the page, 1 the first
  /// @param pages number of pages, 1 or more
  /// @param total number of items on all pages
  record PageOfItems(List<Object> items, int page, int pages, int total) {}

  /// An item and its id.
  private record Item(String id, Object answer) {}

  /// Makes the items of a kind, in a language.
  private interface Items {
    List<Item> in(Locale locale) throws FaultsException;
  }

  List<Route> routes(String root, QueryKey lang) {
    Registry registry = holdings.registry();
    List<Route> routes = new ArrayList<>();
    add(
        routes,
        root,
        lang,
        "parameters",
        Entries.ParameterEntry.class,
        locale -> all(registry.parameters().values(), Parameter::id, Entries::of, locale));
    add(
        routes,
        root,
        lang,
        "hypotheses",
        Entries.ContestedEntry.class,
        locale -> all(registry.hypotheses().values(), Hypothesis::id, Entries::of, locale));
    add(
        routes,
        root,
        lang,
        "levers",
        Catalogue.LeverEntry.class,
        locale ->
            all(
                registry.levers().values(),
                Lever::id,
                (lever, of) -> Catalogue.LeverEntry.of(lever, Vocabulary.of(of), of),
                locale));
    add(
        routes,
        root,
        lang,
        "outcomes",
        Catalogue.OutcomeEntry.class,
        locale ->
            all(
                registry.outcomes().values(),
                Outcome::id,
                (outcome, of) -> Catalogue.OutcomeEntry.of(outcome, Vocabulary.of(of), of),
                locale));
    add(
        routes,
        root,
        lang,
        "courses",
        Catalogue.CourseEntry.class,
        locale ->
            all(
                holdings.scenarios().courses(),
                course -> course.id(),
                Catalogue.CourseEntry::of,
                locale));
    add(
        routes,
        root,
        lang,
        "beliefs",
        Catalogue.ProfileEntry.class,
        locale ->
            all(
                holdings.scenarios().beliefs(),
                profile -> profile.id(),
                Catalogue.ProfileEntry::of,
                locale));
    add(
        routes,
        root,
        lang,
        "claims",
        Entries.ClaimEntry.class,
        locale -> all(registry.claims().values(), Claim::id, Entries::of, locale));
    add(
        routes,
        root,
        lang,
        "rules",
        Entries.RuleEntry.class,
        locale -> all(registry.rules().values(), LegalRule::id, Entries::of, locale));
    add(
        routes,
        root,
        lang,
        "sources",
        Entries.SourceEntry.class,
        locale ->
            all(
                registry.sources().values(),
                Source::id,
                (source, of) ->
                    Entries.of(source, citedBy.getOrDefault(source.id(), List.of()), of),
                locale));
    add(
        routes,
        root,
        lang,
        "debate",
        Entries.DebateEntry.class,
        locale -> all(registry.debate().values(), row -> row.id(), Entries::of, locale));
    add(
        routes,
        root,
        lang,
        "results",
        Entries.ResultEntry.class,
        locale -> all(registry.results().values(), PublishedResult::id, Entries::of, locale));
    add(
        routes,
        root,
        lang,
        "unknowns",
        Entries.UnknownEntry.class,
        locale ->
            all(
                registry.unknowns().values().stream()
                    .sorted(Comparator.comparingInt(Unknown::order))
                    .toList(),
                Unknown::id,
                Entries::of,
                locale));
    add(
        routes,
        root,
        lang,
        "series",
        Entries.SeriesEntry.class,
        locale -> all(registry.series().values(), Series::id, Entries::of, locale));
    return routes;
  }

  private static void add(
      List<Route> routes, String root, QueryKey lang, String kind, Class<?> answer, Items items) {
    routes.add(
        Route.get(
                root + kind,
                "A page of the %s.".formatted(kind),
                List.of(
                    lang,
                    new QueryKey("page", "integer", "number of the page, 1 the first"),
                    new QueryKey("per", "integer", "items of a page, 1 to 1,000")),
                PageOfItems.class,
                asked -> Answers.json(asked.context(), page(asked, items)))
            .listing(answer));
    routes.add(
        Route.get(
            root + kind + "/{id}",
            "One of the %s.".formatted(kind),
            List.of(lang),
            answer,
            asked -> Answers.json(asked.context(), item(asked, items))));
  }

  private static <E> List<Item> all(
      Collection<E> entries,
      java.util.function.Function<E, String> id,
      BiFunction<E, Locale, Object> answer,
      Locale locale) {
    return entries.stream()
        .map(entry -> new Item(id.apply(entry), answer.apply(entry, locale)))
        .toList();
  }

  private static PageOfItems page(Asked asked, Items items) throws FaultsException, Refusal {
    int page = asked.whole("page", 1, 1, MOST_PAGES);
    int per = asked.whole("per", PER_PAGE, 1, MOST_PER_PAGE);
    List<Item> all = items.in(asked.locale());
    int pages = Math.max(1, Math.ceilDiv(all.size(), per));
    if (page > pages) {
      throw Refusal.Flaw.of("page", String.valueOf(page), "expected.most", pages).alone();
    }
    int from = (page - 1) * per;
    List<Object> answers =
        all.subList(from, Math.min(from + per, all.size())).stream().map(Item::answer).toList();
    return new PageOfItems(answers, page, pages, all.size());
  }

  private static Object item(Asked asked, Items items) throws FaultsException, Refusal {
    String id = asked.context().pathParam("id");
    List<Item> all = items.in(asked.locale());
    for (Item item : all) {
      if (item.id.equals(id)) {
        return item.answer;
      }
    }
    throw new Refusal(
        Status.NOT_FOUND,
        "missing.title",
        "missing.id",
        asked.words().hint(id, all.stream().map(Item::id).toList()));
  }

  private static Stream<String> sourcesOf(Entry entry) {
    return switch (entry) {
      case Parameter parameter ->
          Stream.concat(
              parameter.sources().stream(),
              parameter.rivals().stream().map(Parameter.Rival::source));
      case Hypothesis hypothesis ->
          hypothesis.alternatives().values().stream().flatMap(each -> each.sources().stream());
      case Lever lever -> lever.sources().stream();
      case Outcome outcome -> outcome.sources().stream();
      case Series series -> series.sources().stream();
      case PublishedResult result -> result.sources().stream();
      case LegalRule rule ->
          Stream.concat(
              rule.sources().stream(),
              rule.readings().stream().flatMap(reading -> reading.sources().stream()));
      case Claim claim ->
          Stream.concat(claim.support().stream(), claim.against().stream())
              .map(Claim.Citation::source);
      default -> Stream.empty();
    };
  }
}
