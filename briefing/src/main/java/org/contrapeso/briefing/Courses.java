package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Lever;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.Trigger;

/// The courses: what their own supporters say for each, and which levers it moves.
final class Courses {

  private final Edition edition;
  private final Phrasebook words;

  Courses(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// The section.
  Element section() {
    List<Element> cards = new ArrayList<>();
    for (Course course : edition.study().courses()) {
      cards.add(card(course));
    }
    return Section.of("courses", words.count("courses.title", cards.size()))
        .plus(
            Element.of("p", words.say("courses.lead", "baseline", edition.baseline())),
            Element.of("div", cards).withClass("cards"));
  }

  private Element card(Course course) {
    Element levers =
        course.plans().isEmpty()
            ? Element.of("p", words.say("courses.nothing"))
            : Element.of("ul", course.plans().stream().map(this::lever).toList());
    Element card =
        Element.of("article").withClass("card").plus(Element.of("h3", edition.in(course.name())));
    if (course.id().equals(edition.study().baseline())) {
      card = card.plus(Element.of("p", words.say("courses.baseline")).withClass("tag"));
    }
    card = card.plus(Element.of("blockquote").plus(Element.of("p", edition.in(course.words()))));
    Optional<String> aim = course.aim();
    if (aim.isPresent() && !course.id().equals(edition.study().baseline())) {
      card =
          card.plus(
              Element.of("p", words.say("courses.aim", "outcome", edition.outcome(aim.get())))
                  .withClass("aim"));
    }
    return card.plus(levers.withClass("levers"));
  }

  private Element lever(LeverPlan plan) {
    Optional<Lever> lever = edition.registry().findLever(plan.lever());
    boolean kept = lever.isPresent() && lever.get().statusQuo() == plan.value();
    StringBuilder text =
        new StringBuilder(
            kept
                ? words.say(
                    "courses.kept",
                    "lever",
                    edition.lever(plan.lever()),
                    "value",
                    setting(lever, plan.value()))
                : words.say(
                    "courses.lever",
                    "lever",
                    edition.lever(plan.lever()),
                    "value",
                    setting(lever, plan.value()),
                    "status_quo",
                    lever.map(known -> setting(lever, known.statusQuo())).orElse("")));
    if (plan.start() > 0) {
      text.append("; ").append(words.count("courses.start", plan.start()));
    }
    if (plan.ramp() > 0) {
      text.append("; ").append(words.count("courses.ramp", plan.ramp()));
    }
    if (plan.duration().isPresent()) {
      text.append("; ").append(words.count("courses.duration", plan.duration().getAsInt()));
    }
    if (plan.trigger().isPresent()) {
      text.append("; ").append(trigger(plan.trigger().get()));
    }
    return Element.of("li")
        .plus(new Characters(text + " "))
        .plus(edition.citations().to(lever.map(Lever::sources).orElse(List.of())));
  }

  private String trigger(Trigger trigger) {
    String outcome =
        edition
            .registry()
            .findOutcome(trigger.outcome())
            .map(known -> edition.in(known.name()))
            .orElse(trigger.outcome());
    String when = condition(trigger.when(), outcome);
    String factor = edition.numerals().assumption(trigger.factor());
    String text =
        switch (trigger.action()) {
          case START -> words.say("courses.trigger.start", "when", when);
          case STOP -> words.say("courses.trigger.stop", "when", when);
          case SCALE -> words.say("courses.trigger.scale", "when", when, "factor", factor);
        };
    return trigger
        .release()
        .map(release ->
            text + words.say("courses.trigger.release", "when", condition(release, outcome)))
        .orElse(text);
  }

  private String condition(Trigger.Condition condition, String outcome) {
    String threshold = edition.numerals().assumption(condition.threshold());
    String[] filling = {"outcome", outcome, "threshold", threshold};
    return switch (condition.side()) {
      case ABOVE -> words.count("courses.trigger.above", condition.weeks(), filling);
      case BELOW -> words.count("courses.trigger.below", condition.weeks(), filling);
    };
  }

  private String setting(Optional<Lever> lever, double value) {
    String number =
        lever
            .map(known -> edition.unit(known.unit().symbol()))
            .filter(unit -> !unit.isEmpty())
            .map(unit ->
                words.say("amount", "number", edition.numerals().assumption(value), "unit", unit))
            .orElse(edition.numerals().assumption(value));
    return lever.stream()
        .flatMap(known -> known.settings().stream())
        .filter(setting -> setting.value() == value)
        .findFirst()
        .map(setting ->
            words.say("courses.setting", "number", number, "words", edition.in(setting.name())))
        .orElse(number);
  }
}
