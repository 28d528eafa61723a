package org.contrapeso.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.web.Route.QueryKey;

/// The table of routes: what can be asked, and who answers.
final class Api {

  private static final String ROOT = "/api/v1/";
  private static final QueryKey LANG = new QueryKey("lang", "string", "en or es");
  private static final List<QueryKey> LIVE =
      List.of(
          LANG,
          new QueryKey(
              "visitor", "string", "random name of the tab, if no header X-Visitor says it"),
          new QueryKey("slot", "string", "which earlier request of the visitor this one replaces"));

  private final Holdings holdings;
  private final Estimates estimates;
  private final Map<String, Page.File> catalogues = new ConcurrentHashMap<>();

  Api(Holdings holdings, Laboratories laboratories, Turns turns) {
    this.holdings = holdings;
    LinkedStudies studies = new LinkedStudies(holdings);
    estimates = new Estimates(holdings, studies, laboratories, turns);
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            ROOT + "about",
            "What is running.",
            List.of(),
            Catalogue.About.class,
            asked -> Answers.json(asked.context(), Catalogue.About.of(holdings))),
        Route.get(
            ROOT + "catalogue",
            "Everything that the page needs at once.",
            List.of(LANG),
            Catalogue.class,
            asked -> Answers.file(asked.context(), catalogue(asked.locale()), "no-cache")),
        Route.linked(
                ROOT + "estimates",
                "Estimates after about 200, 500, 1,000, 2,000 … futures, as events `estimate` and"
                    + " `end`; as JSON the last one.",
                with(
                    LIVE,
                    new QueryKey(
                        "difference", "boolean", "whether differences to the baseline are wanted")),
                EstimateAnswer.class,
                estimates::answer)
            .producing(Route.EVENTS, Route.JSON),
        Route.linked(
                ROOT + "comparisons",
                "Every two courses of a link held against each other, future by future; sharpens"
                    + " like `estimates`.",
                with(
                    LIVE,
                    new QueryKey("bands", "boolean", "whether bands over the years are wanted")),
                ComparisonAnswer.class,
                estimates::compare)
            .producing(Route.EVENTS, Route.JSON),
        Route.linked(
                ROOT + "futures",
                "Single futures, the first ones of the study: what each outcome came to under each"
                    + " course, and what was drawn.",
                with(
                    LIVE,
                    new QueryKey("count", "integer", "how many futures"),
                    new QueryKey("inputs", "boolean", "whether what was drawn is wanted")),
                FuturesAnswer.class,
                estimates::listFutures)
            .producing(Route.EVENTS, Route.JSON));
  }

  private Page.File catalogue(Locale locale) throws FaultsException {
    Page.File known = catalogues.get(locale.getLanguage());
    if (known == null) {
      known = Page.File.of(Route.JSON, Json.bytes(Catalogue.of(holdings, locale)));
      catalogues.put(locale.getLanguage(), known);
    }
    return known;
  }

  private static List<QueryKey> with(List<QueryKey> keys, QueryKey... more) {
    List<QueryKey> all = new ArrayList<>(keys);
    all.addAll(List.of(more));
    return all;
  }
}
