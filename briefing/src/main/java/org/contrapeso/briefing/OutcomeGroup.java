package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.experiment.StudyInput;

/// The outcomes of one room: a line for each, then the headline outcomes with their charts, and
/// folded away the numbers of the others and what every future draws.
///
/// Where a study reports no headline outcome, all have charts.
final class OutcomeGroup {

  /// The room with which the rules of law are shown.
  static final String LAW = "law";

  private final Edition edition;
  private final Phrasebook words;

  OutcomeGroup(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// A section for each room of the study, in its order.
  List<Element> sections() {
    Set<String> headlines = new TreeSet<>();
    edition.headlines().forEach(findings -> headlines.add(findings.outcome().id()));
    List<Element> sections = new ArrayList<>();
    for (Map.Entry<String, List<Findings>> room : edition.findingsByRoom().entrySet()) {
      List<Element> charted = new ArrayList<>();
      List<Element> folded = new ArrayList<>();
      for (Findings findings : room.getValue()) {
        OutcomeSection outcome = new OutcomeSection(edition, findings);
        if (headlines.isEmpty() || headlines.contains(findings.outcome().id())) {
          charted.add(outcome.charted());
        } else {
          folded.add(outcome.brief());
        }
      }
      String name = edition.roomName(room.getKey());
      sections.add(
          Section.of(id(room.getKey()), name)
              .withClass("room")
              .plus(lead(room.getKey()))
              .plus(
                  new ChangeTable(edition)
                      .of(words.say("changes.room", "room", name), room.getValue()))
              .plus(charted)
              .plus(room.getKey().equals(LAW) ? new Rules(edition).articles() : List.of())
              .plus(folded.isEmpty() ? List.of() : List.of(rest(folded)))
              .plus(sources(room.getKey())));
    }
    return sections;
  }

  /// Id of a room's section.
  static String id(String room) {
    return "room-" + room;
  }

  private Element rest(List<Element> folded) {
    return Element.of("details")
        .withClass("rest")
        .plus(Element.of("summary", words.count("group.rest", folded.size())))
        .plus(folded);
  }

  private List<Element> lead(String room) {
    return words.find("room." + room + ".lead").stream()
        .map(text -> Element.of("p", text).withClass("lead"))
        .toList();
  }

  /// What every future draws in a room, and how good the ground for it is.
  private Element sources(String room) {
    List<StudyInput> inputs = inputs(room);
    List<Element> items = new ArrayList<>();
    for (StudyInput input : inputs) {
      items.add(
          Element.of("li")
              .plus(
                  Element.of("a", edition.name(input))
                      .with("href", "#" + Assumptions.anchor(input)))
              .plus(new Characters(" "), Grades.of(edition, input)));
    }
    return Element.of("details")
        .withClass("sources")
        .plus(
            Element.of("summary", words.count("sources.summary", inputs.size())),
            Element.of("ul", items));
  }

  /// The inputs of a room; all where it has none.
  private List<StudyInput> inputs(String room) {
    List<StudyInput> own =
        edition.study().inputs().stream()
            .filter(input -> Edition.room(input.id()).equals(room))
            .toList();
    return own.isEmpty() ? edition.study().inputs() : own;
  }
}
