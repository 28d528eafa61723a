package org.contrapeso.briefing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contrapeso.analysis.Share;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.briefing.markup.MarkupWriter;
import org.contrapeso.experiment.ResolvedStudy;

/// A study's results as one self-contained page.
///
/// Equal inputs give equal bytes: the page bears no date and nothing of the machine that wrote it.
public final class Briefing {

  private static final List<String> LIMITS =
      List.of(
          "limits.forecast",
          "limits.scope",
          "limits.structure",
          "limits.beliefs",
          "limits.record",
          "limits.levers",
          "limits.aggregate",
          "limits.verdict");

  private final Edition edition;
  private final Phrasebook words;

  private Briefing(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// Writes a briefing to a file, which appears only when it is whole.
  ///
  /// @throws IOException if the file cannot be written
  public static void write(BriefingInput input, Path file) throws IOException {
    String page = page(input);
    Path unfinished = file.resolveSibling(file.getFileName() + ".partial");
    try {
      Files.writeString(unfinished, page, StandardCharsets.UTF_8);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /// The page as text.
  public static String page(BriefingInput input) {
    return MarkupWriter.document(new Briefing(Edition.of(input)).document());
  }

  private Element document() {
    return Element.of("html").with("lang", words.language().tag()).plus(head(), body());
  }

  private Element head() {
    Stylesheet stylesheet = Stylesheet.read();
    return Element.of("head")
        .plus(
            Element.of("meta").with("charset", "utf-8"),
            Element.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", stylesheet.policy()),
            named("viewport", "width=device-width, initial-scale=1"),
            named("color-scheme", "light dark"),
            named("generator", "Contrapeso " + edition.input().version()),
            Element.of(
                "title", words.say("page.title", "study", edition.in(edition.study().name()))),
            Element.of("style", stylesheet.css()));
  }

  private static Element named(String name, String content) {
    return Element.of("meta").with("name", name).with("content", content);
  }

  private Element body() {
    List<Element> sections = new ArrayList<>();
    sections.add(
        Section.of("question", words.say("question.title"))
            .plus(Element.of("p", edition.in(edition.study().question())).withClass("question")));
    sections.addAll(new Stake(edition).sections());
    sections.add(minute());
    sections.add(new Courses(edition).section());
    sections.addAll(new OutcomeGroup(edition).sections());
    sections.add(new Assumptions(edition).section());
    sections.add(limits());
    sections.addAll(new Unknowns(edition).sections());
    sections.add(reading());
    sections.add(reproduction());
    if (!edition.citations().sources().isEmpty()) {
      sections.add(new References(edition).section());
    }
    return Element.of("body")
        .plus(
            Element.of("a", words.say("page.skip")).withClass("skip").with("href", "#content"),
            masthead(),
            Element.of("p", words.say("page.print")).withClass("on-paper"),
            contents(sections),
            Element.of("main").with("id", "content").with("tabindex", "-1").plus(sections),
            Element.of("footer")
                .plus(
                    Element.of(
                        "p", words.say("page.footer", "version", edition.input().version()))));
  }

  private Element masthead() {
    ResolvedStudy study = edition.study();
    return Element.of("header")
        .plus(
            Element.of("p", words.say("page.kicker")).withClass("kicker"),
            Element.of("h1", edition.in(study.name())),
            Element.of("dl")
                .plus(fact("masthead.study", study.id()))
                .plus(fact("masthead.beliefs", edition.in(study.beliefsName())))
                .plus(
                    fact(
                        "masthead.period",
                        words.say(
                            "masthead.months",
                            "start",
                            edition.start(),
                            "end",
                            edition.end(),
                            "weeks",
                            words.count("weeks", study.horizon()))))
                .plus(
                    fact(
                        "masthead.futures",
                        words.say(
                            "masthead.design",
                            "futures",
                            edition.futures(),
                            "design",
                            words.name(study.design()))))
                .plus(fact("masthead.runs", edition.numerals().count(study.runs())))
                .plus(fact("masthead.seed", Long.toString(study.seed())))
                .plus(fact("masthead.version", edition.input().version())));
  }

  private Element fact(String key, String value) {
    return Element.of("div").plus(Element.of("dt", words.say(key)), Element.of("dd", value));
  }

  /// Links to the sections, by their titles.
  private Element contents(List<Element> sections) {
    List<Element> links = new ArrayList<>();
    for (Element section : sections) {
      String id = section.attributes().getFirst().value();
      links.add(Element.of("li").plus(Element.of("a", entry(id)).with("href", "#" + id)));
    }
    return Element.of("nav")
        .with("aria-label", words.say("contents.title"))
        .plus(Element.of("ul", links));
  }

  private String entry(String id) {
    return words
        .find("contents." + id)
        .orElseGet(() -> edition.roomName(id.substring(OutcomeGroup.id("").length())));
  }

  private Element minute() {
    Minute minute = new Minute(edition);
    List<Element> items = new ArrayList<>();
    for (Minute.Headline headline : minute.headlines()) {
      Element item = Element.of("li", headline.lead());
      if (!headline.points().isEmpty()) {
        item =
            item.plus(
                Element.of(
                    "ul",
                    headline.points().stream().map(point -> Element.of("li", point)).toList()));
      }
      items.add(item);
    }
    return Section.of("minute", words.say("minute.title"))
        .plus(Element.of("p", minute.lead()), Element.of("ul", items));
  }

  private Element limits() {
    List<Element> limits = new ArrayList<>();
    for (String limit : LIMITS) {
      limits.add(Element.of("li", words.say(limit)));
    }
    return Section.of("limits", words.say("limits.title")).plus(Element.of("ul", limits));
  }

  private Element reading() {
    List<Element> entries = new ArrayList<>();
    for (String term : List.of("bands", "median", "matched", "baselines", "frequency", "digits")) {
      entries.add(Element.of("dt", words.say("reading." + term)));
      entries.add(
          Element.of(
              "dd",
              term.equals("frequency")
                  ? words.say("reading.frequency.meaning", "error", worstError())
                  : words.say("reading." + term + ".meaning")));
    }
    return Section.of("reading", words.say("reading.title")).plus(Element.of("dl", entries));
  }

  /// Half the width of the interval around a share of one half, where it is widest.
  private String worstError() {
    int futures = edition.study().futures();
    Share.Interval interval = new Share(futures / 2, futures).interval();
    return edition.numerals().points((interval.high() - interval.low()) / 2);
  }

  private Element reproduction() {
    List<Element> rows = new ArrayList<>();
    String of = words.say("reproduction.of");
    String hash = words.say("reproduction.hash");
    for (Map.Entry<String, String> entry : edition.input().hashes().entrySet()) {
      rows.add(
          Tables.row(
              Tables.rowHead(entry.getKey()),
              Tables.cell(hash).plus(Element.of("code", entry.getValue()))));
    }
    Element section =
        Section.of("reproduction", words.say("reproduction.title"))
            .plus(
                Element.of("p", words.say("reproduction.lead")),
                Element.of("pre")
                    .with("tabindex", "0")
                    .plus(Element.of("code", edition.input().command())));
    return rows.isEmpty()
        ? section
        : section.plus(
            Tables.of(
                "hashes",
                words.say("reproduction.caption"),
                List.of(Tables.columnHead(of), Tables.columnHead(hash)),
                rows));
  }
}
