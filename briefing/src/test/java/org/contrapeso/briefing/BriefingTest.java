package org.contrapeso.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.analysis.Sample;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BriefingTest {

  private static final Example EXAMPLE = Example.english();

  private static Document parse(String page) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(page)));
    } catch (Exception illFormed) {
      throw new IllegalStateException(illFormed);
    }
  }

  private static List<Element> elements(Document page, String name) {
    return list(page.getElementsByTagName(name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int node = 0; node < nodes.getLength(); node++) {
      elements.add((Element) nodes.item(node));
    }
    return elements;
  }

  private static List<Element> ofClass(Element within, String styleClass) {
    return list(within.getElementsByTagName("*")).stream()
        .filter(element -> element.getAttribute("class").equals(styleClass))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void aPageIsWellFormedAndInItsLanguage(String language) {
    Document page = parse(EXAMPLE.in(Locale.of(language)).page());
    assertThat(page.getDocumentElement().getAttribute("lang")).startsWith(language);
    assertThat(elements(page, "title").getFirst().getTextContent())
        .startsWith("Arrests or prevention");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void noPlaceIsLeftUnfilled(String language) {
    Document page = parse(EXAMPLE.in(Locale.of(language)).page());
    assertThat(elements(page, "body").getFirst().getTextContent())
        .doesNotContainPattern("\\{[a-z_]+}");
  }

  @Test
  void sectionsComeInTheirOrder() {
    assertThat(elements(parse(EXAMPLE.page()), "section").stream().map(s -> s.getAttribute("id")))
        .containsExactly(
            "question",
            "stake",
            "minute",
            "courses",
            "room-organisation",
            "assumptions",
            "limits",
            "unknowns",
            "reading",
            "reproduction",
            "references");
  }

  @Test
  void headingsSkipNoLevel() {
    int level = 0;
    int met = 0;
    for (Element element : elements(parse(EXAMPLE.page()), "*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int next = element.getTagName().charAt(1) - '0';
        assertThat(next).as(element.getTextContent()).isLessThanOrEqualTo(level + 1);
        level = next;
        met++;
      }
    }
    assertThat(met).isGreaterThan(10);
  }

  @Test
  void thePageHasOneOfEachLandmarkAndALinkPastThem() {
    Document page = parse(EXAMPLE.page());
    for (String landmark : List.of("header", "nav", "main", "footer", "h1")) {
      assertThat(elements(page, landmark)).as(landmark).hasSize(1);
    }
    Element skip = elements(page, "a").getFirst();
    assertThat(skip.getAttribute("href")).isEqualTo("#content");
    assertThat(elements(page, "main").getFirst().getAttribute("id")).isEqualTo("content");
  }

  @Test
  void idsAreUniqueAndEveryLinkWithinThePageLeadsSomewhere() {
    Document page = parse(EXAMPLE.page());
    Set<String> ids = new HashSet<>();
    for (Element element : elements(page, "*")) {
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
      }
    }
    for (Element link : elements(page, "a")) {
      String target = link.getAttribute("href");
      if (target.startsWith("#")) {
        assertThat(ids).contains(target.substring(1));
      }
    }
    for (Element element : elements(page, "*")) {
      for (String label : element.getAttribute("aria-labelledby").split(" ", -1)) {
        if (!label.isEmpty()) {
          assertThat(ids).contains(label);
        }
      }
    }
  }

  @Test
  void nothingIsLoadedAndNothingRuns() {
    Document page = parse(EXAMPLE.page());
    for (String loading :
        List.of("script", "img", "link", "iframe", "object", "embed", "use", "image", "video")) {
      assertThat(elements(page, loading)).as(loading).isEmpty();
    }
    for (Element element : elements(page, "*")) {
      assertThat(element.hasAttribute("src")).isFalse();
      assertThat(element.hasAttribute("style")).isFalse();
      for (int at = 0; at < element.getAttributes().getLength(); at++) {
        assertThat(element.getAttributes().item(at).getNodeName()).doesNotStartWith("on");
      }
    }
  }

  @Test
  void thePolicyAllowsTheStylesheetOfThePageAndNothingElse() throws Exception {
    Document page = parse(EXAMPLE.page());
    String policy =
        elements(page, "meta").stream()
            .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .findFirst()
            .orElseThrow()
            .getAttribute("content");
    byte[] style =
        elements(page, "style").getFirst().getTextContent().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-" + hash + "'");
  }

  @Test
  void aHostileStudyStaysText() {
    String hostile = "<script>alert(1)</script>\" onload=\"x' & ]]> {outcome}";
    Example example = EXAMPLE.with(Example.study(Example.text(hostile), 40));
    Document page = parse(example.page());
    assertThat(elements(page, "script")).isEmpty();
    assertThat(elements(page, "h1").getFirst().getTextContent()).isEqualTo(hostile);
  }

  @Test
  void theNumbersOfAnOutcomeAreThoseOfTheTable() {
    Document page = parse(EXAMPLE.page());
    Numerals numerals = new Numerals(Language.ENGLISH);
    for (var outcome : EXAMPLE.study().outcomes()) {
      Element article = article(page, outcome.id());
      Element table =
          list(article.getElementsByTagName("table")).stream()
              .filter(numbers -> numbers.getTextContent().contains("Middle 80%"))
              .findFirst()
              .orElseThrow();
      List<Element> rows = list(table.getElementsByTagName("tr"));
      for (int course = 0; course < EXAMPLE.courses().size(); course++) {
        Quantiles quantiles =
            Sample.of(EXAMPLE.column(EXAMPLE.courses().get(course), outcome.id())).quantiles();
        assertThat(cells(rows.get(course + 1)))
            .startsWith(
                numerals.amount(quantiles.p50()),
                numerals.amount(quantiles.p10()) + " to " + numerals.amount(quantiles.p90()));
      }
    }
  }

  private static List<String> cells(Element row) {
    return list(row.getElementsByTagName("td")).stream().map(Element::getTextContent).toList();
  }

  private static Element article(Document page, String outcome) {
    return elements(page, "article").stream()
        .filter(found -> found.getAttribute("id").equals("outcome-" + outcome.replace('.', '-')))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> changes(Document page) {
    return elements(page, "table").stream()
        .filter(table -> table.getAttribute("class").startsWith("changes"))
        .toList();
  }

  @Test
  void whatIsAtStakeIsTheHeadlineOutcomesAndARoomShowsAllOfItsOwn() {
    List<Element> tables = changes(parse(EXAMPLE.page()));
    assertThat(tables).hasSize(2);
    assertThat(list(tables.getFirst().getElementsByTagName("tr"))).hasSize(1 + 1);
    assertThat(list(tables.getLast().getElementsByTagName("tr")))
        .hasSize(1 + EXAMPLE.study().outcomes().size());
  }

  @Test
  void aChangeIsMarkedAsBetterOnlyWhereADirectionIsDeclared() {
    Element table = changes(parse(EXAMPLE.page())).getLast();
    for (Element row : list(table.getElementsByTagName("tr")).subList(1, 4)) {
      boolean judged = row.getTextContent().contains("a value judgement");
      assertThat(ofClass(row, "change better")).hasSize(judged ? 0 : 2);
      assertThat(ofClass(row, "change")).hasSize(judged ? 2 : 0);
    }
  }

  @Test
  void aChangeIsMarkedAsWorseWhenTheNumbersTurn() {
    Element table = changes(parse(EXAMPLE.with("arrests", 2).page())).getLast();
    assertThat(ofClass(table, "change worse"))
        .hasSize(2)
        .allSatisfy(change -> assertThat(change.getTextContent()).isEqualTo("+42.9%"));
    assertThat(ofClass(table, "tally").getFirst().getTextContent()).isEqualTo("0·0·10");
  }

  @Test
  void theNumbersSayBetterEqualAndWorseAlike() {
    double[] lowerInSevenOfTen = {1, 1, 1, 1, 1, 1, 1, 1.4, 2, 2};
    Document page = parse(EXAMPLE.with("arrests", lowerInSevenOfTen).page());
    assertThat(ofClass(changes(page).getLast(), "tally").getFirst().getTextContent())
        .isEqualTo("7·1·2");
    Element numbers =
        (Element) article(page, Example.MEMBERS).getElementsByTagName("table").item(0);
    assertThat(list(numbers.getElementsByTagName("th")).stream().map(Element::getTextContent))
        .contains("Better", "Equal", "Worse");
    assertThat(cells((Element) numbers.getElementsByTagName("tr").item(2)))
        .endsWith("70%", "10%", "20%");
  }

  @Test
  void everyTableSaysWhatItsColumnsAndRowsAre() {
    List<Element> tables = elements(parse(EXAMPLE.page()), "table");
    assertThat(tables).hasSizeGreaterThan(4);
    for (Element table : tables) {
      assertThat(list(table.getElementsByTagName("caption"))).hasSize(1);
      assertThat(list(table.getElementsByTagName("th")))
          .isNotEmpty()
          .allSatisfy(
              head -> assertThat(head.getAttribute("scope")).isIn("col", "row", "rowgroup"));
    }
  }

  @Test
  void everyHeadlineHasAChartForEachCourseAndTheNumbersBehindThem() {
    Document page = parse(EXAMPLE.page());
    for (var outcome : EXAMPLE.study().outcomes()) {
      Element article = article(page, outcome.id());
      boolean headline = outcome.id().equals(Example.MEMBERS);
      List<Element> images = list(article.getElementsByTagName("svg"));
      assertThat(images).hasSize(headline ? EXAMPLE.courses().size() + 1 : 0);
      assertThat(images)
          .allSatisfy(image -> {
            assertThat(image.getAttribute("role")).isEqualTo("img");
            assertThat(list(image.getElementsByTagName("title")).getFirst().getTextContent())
                .isNotBlank();
            assertThat(list(image.getElementsByTagName("desc")).getFirst().getTextContent())
                .isNotBlank();
          });
      assertThat(ofClass(article, "numbers")).hasSize(headline ? 1 : 0);
      assertThat(ofClass(article, "turn")).hasSize(headline ? 1 : 0);
      assertThat(ofClass(article, "definition")).hasSize(1);
    }
  }

  @Test
  void theNumbersBehindTheChartsEndWithTheExactQuantiles() {
    Document page = parse(EXAMPLE.page());
    Element table =
        ofClass(page.getDocumentElement(), "bands").stream()
            .filter(bands -> bands.getTextContent().contains("Month"))
            .findFirst()
            .orElseThrow();
    List<Element> rows = list(table.getElementsByTagName("tr"));
    Quantiles end = Sample.of(EXAMPLE.column("recruitment", Example.MEMBERS)).quantiles();
    Numerals numerals = new Numerals(Language.ENGLISH);
    assertThat(
            list(rows.getLast().getElementsByTagName("td")).stream().map(Element::getTextContent))
        .containsExactly(
            numerals.amount(end.p10()),
            numerals.amount(end.p25()),
            numerals.amount(end.p50()),
            numerals.amount(end.p75()),
            numerals.amount(end.p90()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void whatTheHoldersOfTheBeliefsSayStandsBeforeTheNumbers(String language) {
    Element quote =
        (Element)
            assumptions(EXAMPLE.in(Locale.of(language))).getElementsByTagName("blockquote").item(0);
    assertThat(quote.getTextContent().strip())
        .isEqualTo(EXAMPLE.study().beliefsWords().in(Locale.of(language)));
    assertThat(((Element) quote.getParentNode()).getAttribute("id")).isEqualTo("assumptions");
  }

  @Test
  void hostileBeliefsStayText() {
    Example example = EXAMPLE.with(Example.text("<script>x</script>"));
    assertThat(assumptions(example).getElementsByTagName("script").getLength()).isZero();
    assertThat(assumptions(example).getTextContent()).contains("<script>x</script>");
  }

  @Test
  void inputsWhoseCentralValueLiesAtAnEndAreNamed() {
    Registry registry = Example.registry();
    String name = registry.findParameter("organisation.arrest_flow").orElseThrow().name().en();
    assertThat(ofClass(assumptions(EXAMPLE), "single")).isEmpty();
    assertThat(single(EXAMPLE.withCentral(112)))
        .contains("“" + name + "” (low end: 112)")
        .doesNotContain("high");
    assertThat(single(EXAMPLE.withCentral(118))).contains("(high end: 118)");
    assertThat(single(EXAMPLE.withCentral(118).in(Locale.of("es"))))
        .contains("(extremo superior: 118)");
  }

  private static String single(Example example) {
    return ofClass(assumptions(example), "single").getFirst().getTextContent();
  }

  private static Element assumptions(Example example) {
    return elements(parse(example.page()), "section").stream()
        .filter(section -> section.getAttribute("id").equals("assumptions"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aNarrowedRangeIsShownBesideThatOfTheRegistry() {
    Element row =
        elements(parse(EXAMPLE.page()), "th").stream()
            .filter(head -> head.getAttribute("id").equals("input-organisation-arrest_flow"))
            .map(head -> (Element) head.getParentNode())
            .findFirst()
            .orElseThrow();
    assertThat(row.getTextContent()).contains("112 to 118", "range in the registry: 110 to 120");
  }

  @Test
  void anInputCitesItsOwnSources() {
    Document page = parse(EXAMPLE.page());
    Registry registry = Example.registry();
    String id = "organisation.arrest_flow";
    Element row =
        elements(page, "th").stream()
            .filter(head -> head.getAttribute("id").equals("input-organisation-arrest_flow"))
            .map(head -> (Element) head.getParentNode())
            .findFirst()
            .orElseThrow();
    Element cell =
        list(row.getElementsByTagName("td")).stream()
            .filter(column -> column.getAttribute("data-label").equals("Ground and sources"))
            .findFirst()
            .orElseThrow();
    assertThat(ofClass(cell, "cite").stream().map(link -> link.getAttribute("href").substring(1)))
        .containsExactlyInAnyOrderElementsOf(
            registry.findParameter(id).orElseThrow().sources().stream()
                .map(source -> "source-" + source)
                .toList());
  }

  @Test
  void everySourceThatIsCitedIsListedAndEveryOneListedIsCited() {
    Document page = parse(EXAMPLE.page());
    Set<String> cited = new HashSet<>();
    for (Element link : ofClass(page.getDocumentElement(), "cite")) {
      cited.add(link.getAttribute("href").substring(1));
    }
    Set<String> listed = new HashSet<>();
    for (Element entry : elements(page, "li")) {
      if (entry.hasAttribute("id")) {
        listed.add(entry.getAttribute("id"));
      }
    }
    assertThat(listed).isNotEmpty().isEqualTo(cited);
  }

  @Test
  void theCommandAndTheHashesAreThere() {
    String page = EXAMPLE.page();
    assertThat(page).contains("./contrapeso study example").contains("ab12");
  }

  @Test
  void equalResultsGiveEqualBytesWhateverTheMachineSpeaks() {
    String page = EXAMPLE.page();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("ar", "EG"));
      assertThat(EXAMPLE.page()).isEqualTo(page);
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(EXAMPLE.page()).isEqualTo(page);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aLanguageThatNobodyWroteIsRefused() {
    assertThatThrownBy(() -> EXAMPLE.in(Locale.of("fr")).page())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fr");
  }

  @Test
  void aModelWithoutEntriesInTheRegistryIsShownByItsIds() {
    BriefingInput input = EXAMPLE.input();
    var registry = input.registry();
    var empty =
        new Registry(
            registry.units(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            "",
            "");
    String page =
        Briefing.page(
            new BriefingInput(
                input.study(),
                input.table(),
                input.series(),
                empty,
                Locale.ENGLISH,
                "0.0.0",
                "x",
                new TreeMap<>(Map.of())));
    assertThat(elements(parse(page), "h3").stream().map(Element::getTextContent))
        .anyMatch(title -> title.startsWith("organisation.members in January 2023"));
  }

  @Test
  void aFileAppearsWholeAndNothingIsLeftBeside(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("briefing.html");
    Briefing.write(EXAMPLE.input(), file);
    assertThat(Files.readString(file)).isEqualTo(EXAMPLE.page());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void manyCoursesShareATableAndAreNamedByTheSpan() {
    var study = EXAMPLE.study();
    List<Course> courses = new ArrayList<>(study.courses());
    for (int more = 0; more < 3; more++) {
      courses.add(
          new Course(
              "more_" + more,
              Example.text("More " + more),
              new Text("", ""),
              List.of(),
              Optional.empty()));
    }
    Document page = parse(EXAMPLE.with(courses, 40, Example.HISTORY).page());
    Element heads = (Element) changes(page).getLast().getElementsByTagName("tr").item(0);
    assertThat(list(heads.getElementsByTagName("th"))).hasSize(2 + courses.size());
    assertThat(ofClass(page.getDocumentElement(), "weekly")).hasSize(1);
    assertThat(elements(page, "li").stream().map(Element::getTextContent))
        .anyMatch(point -> point.contains("Median changes would go from"));
    Matcher title =
        Pattern.compile("from .* to .*under “No change”")
            .matcher(
                elements(page, "article").stream()
                    .filter(article -> article.getAttribute("class").equals("outcome"))
                    .findFirst()
                    .orElseThrow()
                    .getTextContent());
    assertThat(title.find()).isTrue();
  }

  @Test
  void theBaselineAloneMakesABriefing() {
    Course baseline = EXAMPLE.study().courses().getFirst();
    Document page = parse(EXAMPLE.with(List.of(baseline), 40, Example.HISTORY).page());
    assertThat(ofClass(page.getDocumentElement(), "panel")).hasSize(1);
    assertThat(ofClass(page.getDocumentElement(), "turn")).isEmpty();
    assertThat(page.getDocumentElement().getTextContent())
        .contains("The course, in its supporters’ words")
        .doesNotContain("the median change would be");
  }

  @Test
  void aSingleFutureWithoutHistoryMakesABriefing() {
    Document page = parse(EXAMPLE.with(EXAMPLE.study().courses(), 1, 0).page());
    assertThat(page.getDocumentElement().getTextContent())
        .contains("1 future (scrambled Sobol’)", "lower in the one future")
        .doesNotContain("1 futures", "NaN");
  }
}
