package org.contrapeso.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.ResolvedStudy;
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
  private final LiveAnswers live;
  private final LinkedStudies studies;
  private final Turns turns;
  private final Rehearsal rehearsal = new Rehearsal();
  private final Operations operations;
  private final SentStudies sent;
  private final Map<String, Page.File> catalogues = new ConcurrentHashMap<>();

  Api(Holdings holdings, Laboratories laboratories, Turns turns, SentStudies sent) {
    this.sent = sent;
    this.holdings = holdings;
    this.turns = turns;
    studies = new LinkedStudies(holdings);
    live = new LiveAnswers(studies, laboratories, turns);
    operations = new Operations(turns, laboratories, rehearsal);
    estimates = new Estimates(holdings, studies, laboratories, turns);
  }

  /// Answers links in each language before anybody asks, while nobody does.
  ///
  /// @param queries queries of links
  /// @throws FaultsException with every fault of one of them
  void rehearse(List<String> queries) throws FaultsException {
    for (String query : queries) {
      for (String language : Language.ALL) {
        rehearsal.add(estimates.rehearsed(query, Locale.forLanguageTag(language)));
      }
    }
    turns.whenIdle(rehearsal);
  }

  /// Every route, the document of them all among them.
  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.get(
            ROOT + "about",
            "What is running.",
            List.of(),
            Catalogue.About.class,
            asked -> Answers.json(asked.context(), Catalogue.About.of(holdings))));
    routes.add(
        Route.get(
            ROOT + "catalogue",
            "Everything that the page needs at once.",
            List.of(LANG),
            Catalogue.class,
            asked -> Answers.file(asked.context(), catalogue(asked.locale()), "no-cache")));
    routes.addAll(new Lists(holdings).routes(ROOT, LANG));
    addLive(routes);
    addSent(routes);
    routes.add(
        Route.get(
            "/health",
            "Whether the server answers, and whether what it rehearses is at hand.",
            List.of(),
            Operations.Health.class,
            asked -> {
              int status = operations.isServing() ? Status.OK : Status.BUSY;
              Answers.bytes(asked.context(), status, Route.JSON, Json.bytes(operations.health()));
            }));
    routes.add(
        Route.get(
                "/metrics",
                "Counts and sizes, in the text format of Prometheus.",
                List.of(),
                Void.class,
                asked ->
                    Answers.bytes(
                        asked.context(),
                        Status.OK,
                        Operations.METRICS,
                        operations.metrics().getBytes(StandardCharsets.UTF_8)))
            .producing(Operations.METRICS));
    routes.add(
        Route.get(
            ROOT + "openapi.json",
            "This interface, as an OpenAPI document.",
            List.of(),
            Void.class,
            asked ->
                Answers.bytes(
                    asked.context(),
                    Status.OK,
                    Route.JSON,
                    OpenApi.of(routes).getBytes(StandardCharsets.UTF_8))));
    return routes;
  }

  private void addLive(List<Route> routes) {
    routes.add(
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
            .producing(Route.EVENTS, Route.JSON));
    routes.add(
        Route.linked(
                ROOT + "comparisons",
                "Every two courses of a link held against each other, future by future; sharpens"
                    + " like `estimates`.",
                with(
                    LIVE,
                    new QueryKey("bands", "boolean", "whether bands over the years are wanted")),
                ComparisonAnswer.class,
                estimates::compare)
            .producing(Route.EVENTS, Route.JSON));
    routes.add(
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
    routes.add(
        Route.linked(
                ROOT + "contrasts",
                "What the futures have in common whose outcomes lie within ranges: the inputs in"
                    + " which they differ most from the others.",
                with(
                    LIVE,
                    new QueryKey("under", "string", "id of the course to look under"),
                    new QueryKey(
                        "within", "string", "ranges as OUTCOME:LOW..HIGH, divided by commas"),
                    new QueryKey(
                        "change",
                        "boolean",
                        "whether ranges are of the change against the baseline")),
                ContrastsAnswer.class,
                estimates::contrast)
            .producing(Route.EVENTS, Route.JSON));
    routes.add(
        Route.linked(
            ROOT + "lines",
            "Single futures of an outcome.",
            with(
                LIVE,
                new QueryKey("outcome", "string", "id of an outcome of the study"),
                new QueryKey("count", "integer", "number of futures, 1 to 200")),
            LiveAnswers.LinesAnswer.class,
            live::lines));
    routes.add(
        Route.linked(
            ROOT + "law",
            "How the courses stand to the rules of law, week by week.",
            LIVE,
            LawAnswer.class,
            this::law));
    routes.add(
        Route.linked(
            ROOT + "supply",
            "Which way the drug goes under the link's course and against no change, year by year.",
            LIVE,
            SupplyAnswer.class,
            this::supply));
    routes.add(
        Route.linked(
            ROOT + "organisations",
            "The organisations of one future under the link's course, as numbers without names.",
            with(LIVE, new QueryKey("future", "integer", "number of the future, 0 the first")),
            OrganisationsAnswer.class,
            this::organisations));
  }

  private void addSent(List<Route> routes) {
    routes.add(
        Route.post(
            ROOT + "studies",
            "Runs a study: a study file, or a mapping of study, courses and beliefs, as"
                + " application/yaml.",
            SentStudies.StudyState.class,
            sent::take));
    routes.add(
        Route.get(
            ROOT + "studies/{hash}",
            "How far a study that was sent is, and the hashes of its tables.",
            List.of(),
            SentStudies.StudyState.class,
            sent::show));
    routes.add(
        Route.get(
                ROOT + "studies/{hash}/files/{name}",
                "A table of a study that was sent, or its manifest.json.",
                List.of(),
                Void.class,
                sent::give)
            .producing(Route.JSON, SentStudies.PARQUET));
  }

  private void law(Asked asked) throws Exception {
    Locale locale = asked.locale();
    ResolvedStudy study = studies.resolve(asked.link()).study();
    Answers.json(
        asked.context(),
        Awaited.of(
            turns, asked, "law", cancelled -> Optional.of(LawAnswer.of(study, holdings, locale))));
  }

  private void supply(Asked asked) throws Exception {
    ResolvedStudy study = studies.resolve(asked.link().without("courses")).study();
    Answers.json(
        asked.context(),
        Awaited.of(
            turns,
            asked,
            "supply",
            new SupplyAnswer.Steps(
                study, study.courses().getLast(), holdings.model(), asked.locale())));
  }

  private void organisations(Asked asked) throws Exception {
    ResolvedStudy study = studies.resolve(asked.link().without("courses")).study();
    int future = asked.whole("future", 0, 0, study.futures() - 1);
    Answers.json(
        asked.context(),
        Awaited.of(
            turns,
            asked,
            "organisations",
            cancelled ->
                Optional.of(
                    OrganisationsAnswer.of(
                        study, study.courses().getLast(), holdings.model(), future, cancelled))));
  }

  private Page.File catalogue(Locale locale) throws FaultsException {
    Page.File known = catalogues.get(locale.getLanguage());
    if (known == null) {
      known = Page.File.of(Route.JSON, Json.bytes(Catalogue.of(holdings, locale)));
      catalogues.put(locale.getLanguage(), known);
    }
    return known;
  }

  /// The OpenAPI document, in JSON.
  static String document(Holdings holdings) {
    Turns none = new Turns(new Turns.Limits(0, 0, 0, 0), () -> 0);
    return OpenApi.of(
        new Api(
                holdings,
                new Laboratories(holdings.model(), 1, 0),
                none,
                new SentStudies(holdings, none, 1))
            .routes());
  }

  private static List<QueryKey> with(List<QueryKey> keys, QueryKey... more) {
    List<QueryKey> all = new ArrayList<>(keys);
    all.addAll(List.of(more));
    return all;
  }
}
