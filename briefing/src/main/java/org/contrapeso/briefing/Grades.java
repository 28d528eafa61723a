package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Grade;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyInput.Choice;

/// Words for how good the ground for a number is; a judgement and what nobody has verified stand
/// out.
final class Grades {

  private Grades() {}

  /// How good the ground for an input is.
  static Element of(Edition edition, StudyInput input) {
    return edition
        .registry()
        .findParameter(input.id())
        .map(Parameter::grade)
        .map(grade -> of(edition, grade))
        .orElseGet(() ->
            Element.of(
                    "span",
                    edition.words().say(input instanceof Choice ? "grade.rival" : "grade.none"))
                .withClass("grade"));
  }

  private static Element of(Edition edition, Grade grade) {
    return Element.of("span", edition.words().name(grade))
        .withClass(isDoubtful(grade) ? "grade doubtful" : "grade");
  }

  /// What the words mean.
  static Element legend(Edition edition) {
    List<Element> entries = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      entries.add(Element.of("dt").plus(of(edition, grade)));
      entries.add(Element.of("dd", edition.words().say(Phrasebook.keyOf(grade) + ".meaning")));
    }
    return Element.of("details")
        .withClass("grades")
        .plus(
            Element.of("summary", edition.words().say("assumptions.grades")),
            Element.of("dl", entries));
  }

  static boolean isDoubtful(Grade grade) {
    return grade == Grade.JUDGEMENT || grade == Grade.UNVERIFIED;
  }
}
