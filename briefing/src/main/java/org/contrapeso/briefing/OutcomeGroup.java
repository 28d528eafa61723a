package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contrapeso.briefing.markup.Element;

/// The outcomes of one room: a table of all courses, then each outcome for itself.
///
/// The headline outcomes are shown week by week, the others at the horizon; where a study reports
/// no headline outcome, all are shown week by week.
final class OutcomeGroup {

  /// The room with which the rules of law are shown.
  static final String LAW = "law";

  private final Edition edition;

  OutcomeGroup(Edition edition) {
    this.edition = edition;
  }

  /// A section for each room of the study, in its order.
  List<Element> sections() {
    Set<String> headlines = new TreeSet<>();
    edition.headlines().forEach(findings -> headlines.add(findings.outcome().id()));
    List<Element> sections = new ArrayList<>();
    for (Map.Entry<String, List<Findings>> room : edition.findingsByRoom().entrySet()) {
      List<Element> outcomes = new ArrayList<>();
      for (Findings findings : room.getValue()) {
        boolean weekly = headlines.isEmpty() || headlines.contains(findings.outcome().id());
        outcomes.add(new OutcomeSection(edition, findings, weekly).section());
      }
      sections.add(
          Section.of(id(room.getKey()), edition.roomName(room.getKey()))
              .withClass("room")
              .plus(lead(room.getKey()))
              .plus(sections.isEmpty() ? reading() : List.of())
              .plus(new OutcomeMatrix(edition).tables(room.getValue(), true))
              .plus(room.getKey().equals(LAW) ? new Rules(edition).articles() : List.of())
              .plus(outcomes));
    }
    return sections;
  }

  /// Id of a room's section.
  static String id(String room) {
    return "room-" + room;
  }

  /// How to read the tables, said once.
  private List<Element> reading() {
    return List.of(
        Element.of(
            "p",
            edition
                .words()
                .say(
                    "matrix.reading",
                    "futures",
                    edition.futures(),
                    "baseline",
                    edition.baseline())));
  }

  private List<Element> lead(String room) {
    return edition.words().find("room." + room + ".lead").stream()
        .map(text -> Element.of("p", text).withClass("lead"))
        .toList();
  }
}
